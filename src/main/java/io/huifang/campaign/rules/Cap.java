package io.huifang.campaign.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** So often at most. */
public record Cap(Of of, Per per, int most) {

    /** What is counted. A switchboard has caps of its own, since many people are behind it. */
    public enum Of {
        NUMBER,
        SWITCHBOARD,
        PERSON,
        /** Messages left at machines of a number; holds no call back. */
        MESSAGE
    }

    /** Over what; days and weeks (from Monday) are those of the called party. */
    public enum Per {
        DAY,
        WEEK,
        CAMPAIGN
    }

    /**
     * Calls that count, by their time, in any order.
     *
     * @param number to the same number, whichever case it was for; of the last eight days
     * @param person to the same person; of the last eight days
     * @param numberInCampaign to the same number in the same campaign, ever
     * @param personInCampaign to the same person in the same campaign, ever
     */
    public record Past(List<Instant> number, List<Instant> person, int numberInCampaign, int personInCampaign) {

        public static final Past NOTHING = new Past(List.of(), List.of(), 0, 0);

        public Past {
            number = List.copyOf(number);
            person = List.copyOf(person);
        }
    }

    Ruling ruling(Past past, ZoneId zone, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return switch (per) {
            case DAY -> ruling(count(past, zone, day, day.plusDays(1)), start(day.plusDays(1), zone));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield ruling(count(past, zone, monday, monday.plusWeeks(1)), start(monday.plusWeeks(1), zone));
            }
            case CAMPAIGN -> ruling(of == Of.PERSON ? past.personInCampaign() : past.numberInCampaign(), null);
        };
    }

    private Ruling ruling(long calls, @Nullable Instant until) {
        return calls < most
                ? Ruling.ALLOWED
                : new Ruling.RefusedBecause(
                        Rule.CAP,
                        "This " + name(of) + " has had " + calls + (calls == 1 ? " call" : " calls")
                                + (per == Per.CAMPAIGN ? " in this campaign" : " this " + name(per)) + "; the cap is "
                                + most
                                + ".",
                        until);
    }

    private long count(Past past, ZoneId zone, LocalDate from, LocalDate to) {
        Instant start = start(from, zone);
        Instant end = start(to, zone);
        return (of == Of.PERSON ? past.person() : past.number())
                .stream()
                        .filter(call -> !call.isBefore(start) && call.isBefore(end))
                        .count();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
