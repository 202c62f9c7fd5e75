package io.huifang.campaign;

import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented person with habits that the bench knows and the service doesn't.
 *
 * @param lines the contact points in the order of the file, each with its habit
 * @param liking by how much this person's odds differ from the habit's
 * @param shift by how many hours this person's day differs
 */
record SyntheticPerson(String industry, List<Line> lines, double liking, int shift) {

    private static final double TWO_LINES = 0.5;
    private static final double NEVER = 0.15;
    private static final double NOISE = 0.7;

    record Line(ContactPoint contact, Habit habit) {}

    /** Shares of answered calls by local hour. */
    enum Habit {
        OFFICE_MOBILE {
            @Override
            double rate(HourOfWeek at) {
                return at.isFree() ? 0.45 : at.hour() >= 18 ? 0.65 : at.hour() == 12 ? 0.4 : 0.12;
            }
        },
        LUNCH_MOBILE {
            @Override
            double rate(HourOfWeek at) {
                return at.isFree() ? 0.3 : at.hour() == 12 || at.hour() == 13 ? 0.65 : 0.08;
            }
        },
        NIGHT_SHIFT_MOBILE {
            @Override
            double rate(HourOfWeek at) {
                return at.hour() < 15 ? 0.03 : at.hour() < 18 ? 0.55 : 0.25;
            }
        },
        SHOP_MOBILE {
            @Override
            double rate(HourOfWeek at) {
                return at.hour() >= 14 && at.hour() < 17 ? 0.5 : at.hour() < 11 ? 0.35 : 0.06;
            }
        },
        ANY_TIME_MOBILE {
            @Override
            double rate(HourOfWeek at) {
                return 0.4;
            }
        },
        FACTORY_LANDLINE {
            @Override
            double rate(HourOfWeek at) {
                return at.isFree() ? 0.02 : at.hour() < 12 ? 0.55 : 0.08;
            }
        },
        DESK_LANDLINE {
            @Override
            double rate(HourOfWeek at) {
                return at.isFree() ? 0.02 : at.hour() >= 16 ? 0.6 : 0.4;
            }
        },
        NEVER_ANSWERS {
            @Override
            double rate(HourOfWeek at) {
                return 0.01;
            }
        };

        abstract double rate(HourOfWeek at);
    }

    double chance(int place, HourOfWeek at) {
        int hour = Math.clamp(at.hour() - shift, 0, HourOfWeek.HOURS_A_DAY - 1);
        double rate = lines.get(place - 1).habit().rate(new HourOfWeek(at.day(), hour));
        double odds = rate / (1 - rate) * Math.exp(liking);
        return odds / (1 + odds);
    }

    static SyntheticPerson random(int number, SplittableRandom random) {
        String industry = List.of("it", "manufacturing", "retail", "government").get(random.nextInt(4));
        List<Habit> mobile = switch (industry) {
            case "it" -> List.of(Habit.OFFICE_MOBILE, Habit.OFFICE_MOBILE, Habit.LUNCH_MOBILE);
            case "manufacturing" -> List.of(Habit.NIGHT_SHIFT_MOBILE, Habit.LUNCH_MOBILE, Habit.OFFICE_MOBILE);
            case "retail" -> List.of(Habit.SHOP_MOBILE, Habit.SHOP_MOBILE, Habit.ANY_TIME_MOBILE);
            default -> List.of(Habit.OFFICE_MOBILE, Habit.ANY_TIME_MOBILE, Habit.LUNCH_MOBILE);
        };
        Habit landline = industry.equals("manufacturing") ? Habit.FACTORY_LANDLINE : Habit.DESK_LANDLINE;
        List<Line> lines = new ArrayList<>();
        lines.add(line(number, ContactPoint.Kind.MOBILE, mobile.get(random.nextInt(mobile.size())), random));
        if (random.nextDouble() < TWO_LINES) {
            lines.add(line(number, ContactPoint.Kind.LANDLINE, landline, random));
        }
        return new SyntheticPerson(industry, lines, random.nextGaussian() * NOISE, random.nextInt(3) - 1);
    }

    private static Line line(int number, ContactPoint.Kind kind, Habit habit, SplittableRandom random) {
        String digits = (kind == ContactPoint.Kind.MOBILE ? "15555" : "0105555") + String.format("%06d", number);
        return new Line(
                new ContactPoint(new PhoneNumber(digits), kind, ""),
                random.nextDouble() < NEVER ? Habit.NEVER_ANSWERS : habit);
    }
}
