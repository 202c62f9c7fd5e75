package io.huifang.dialogue.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** The normal forms that {@link AnswerType} names. */
final class NormalForm {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern YEAR_MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[0-9]{2}:[0-9]{2}");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("[1-9]|[12][0-9]|3[01]|last");
    private static final Pattern DURATION = Pattern.compile("P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}D)?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private NormalForm() {}

    static boolean holds(AnswerType type, String value) {
        return switch (type) {
            case YES_NO -> value.equals("yes") || value.equals("no");
            case AMOUNT, NUMBER -> DECIMAL.matcher(value).matches();
            case DIGITS -> DIGITS.matcher(value).matches();
            case DATE -> isDate(value);
            case MOMENT -> MOMENT.matcher(value).matches() && parses(() -> LocalDateTime.parse(value));
            case DAY_OF_MONTH -> DAY_OF_MONTH.matcher(value).matches();
            case DURATION -> DURATION.matcher(value).matches() && parses(() -> Period.parse(value));
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT -> value.codePoints().anyMatch(Character::isLetterOrDigit);
            case CATEGORY -> NAME.matcher(value).matches();
        };
    }

    private static boolean isDate(String value) {
        return YEAR.matcher(value).matches()
                || (YEAR_MONTH.matcher(value).matches() && parses(() -> YearMonth.parse(value)))
                || (DAY.matcher(value).matches() && parses(() -> LocalDate.parse(value)));
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
