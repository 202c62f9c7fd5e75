package io.huifang.dialogue.understanding;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Understands keys pressed on the telephone. */
final class Keys {

    /** Keys are pressed or not; there is no doubt in them. */
    private static final double PRESSED = 1.0;

    private static final int MOST = 15;

    private Keys() {}

    static Reading in(AnswerType type, String digits, LocalDateTime now) {
        if (!digits.matches("[0-9]{1,30}")) {
            return new Reading.Nothing("no keys were pressed");
        }
        return switch (type) {
            case YES_NO ->
                switch (digits) {
                    case "1" -> pressed("yes");
                    case "2" -> pressed("no");
                    default -> new Reading.Nothing("neither 1 nor 2 was pressed");
                };
            case AMOUNT, NUMBER ->
                digits.length() > MOST
                        ? new Reading.Nothing("more than " + MOST + " keys were pressed")
                        : pressed(Long.toString(Long.parseLong(digits)));
            case DIGITS -> pressed(digits);
            case DAY_OF_MONTH -> {
                String day = digits.replaceFirst("^0+(?=.)", "");
                yield DaysOfMonth.isDay(day) ? pressed(day) : new Reading.Nothing("no month has such a day");
            }
            case DATE -> date(digits);
            case MOMENT -> time(digits, now);
            case DURATION, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT ->
                new Reading.Nothing("this question has no keys");
        };
    }

    /** yyyymm or yyyymmdd; a plain yyyy is a date too. */
    private static Reading date(String digits) {
        String written = switch (digits.length()) {
            case 4 -> digits;
            case 6 -> digits.substring(0, 4) + "-" + digits.substring(4);
            case 8 -> digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
            default -> "";
        };
        return PartialDate.parse(written)
                .<Reading>map(date -> pressed(date.plain()))
                .orElseGet(() -> new Reading.Nothing("the keys are no date"));
    }

    /** hhmm, the next such time. */
    private static Reading time(String digits, LocalDateTime now) {
        if (!digits.matches("(?:[01][0-9]|2[0-3])[0-5][0-9]")) {
            return new Reading.Nothing("the keys are no time");
        }
        LocalTime time = LocalTime.of(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2)));
        LocalDateTime today = now.toLocalDate().atTime(time);
        return pressed((today.isAfter(now) ? today : today.plusDays(1)).toString());
    }

    private static Reading.Value pressed(String value) {
        return new Reading.Value(value, PRESSED, null, Exactness.EXACT, "keyed");
    }
}
