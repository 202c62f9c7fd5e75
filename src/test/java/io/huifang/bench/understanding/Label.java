package io.huifang.bench.understanding;

import io.huifang.dialogue.understanding.AnswerType;
import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a careful officer would note down: one of the alternatives.
 *
 * @param lenient nothing, or only a guess, is as good
 */
record Label(List<String> alternatives, boolean lenient) {

    private static final String NOTHING = "-";
    private static final String ANYTHING = "*";

    static Label parse(String cell) {
        boolean lenient = cell.startsWith("?");
        String plain = lenient ? cell.substring(1) : cell;
        return new Label(plain.isEmpty() ? List.of() : List.of(plain.split("\\|")), lenient);
    }

    boolean isNothing() {
        return alternatives.equals(List.of(NOTHING));
    }

    boolean allowsNothing() {
        return lenient || alternatives.contains(NOTHING);
    }

    /** Whether a value in the type's normal form, or null for none, is one of the alternatives. */
    boolean covers(AnswerType type, @Nullable String value) {
        return alternatives.stream().anyMatch(each -> value == null ? each.equals(NOTHING) : same(type, each, value));
    }

    private static boolean same(AnswerType type, String wanted, String value) {
        if (wanted.equals(ANYTHING)) {
            return true;
        }
        return switch (type) {
            case AMOUNT, NUMBER -> number(wanted, value);
            case DURATION -> period(wanted, value);
            case MOMENT, DATE, YES_NO, DIGITS, DAY_OF_MONTH, CATEGORY -> begins(wanted, value);
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT -> words(wanted, value);
        };
    }

    /** Whether the value is what is wanted, or begins with it where a {@code *} ends what is wanted. */
    static boolean begins(String wanted, String value) {
        return wanted.endsWith(ANYTHING)
                ? value.startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted.equals(value);
    }

    private static boolean number(String wanted, String value) {
        try {
            return new BigDecimal(wanted).compareTo(new BigDecimal(value)) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean period(String wanted, String value) {
        try {
            Period first = Period.parse(wanted);
            Period second = Period.parse(value);
            return first.toTotalMonths() == second.toTotalMonths() && first.getDays() == second.getDays();
        } catch (DateTimeParseException noPeriod) {
            return false;
        }
    }

    /** Words are kept as they were said, with more or less around them. */
    private static boolean words(String wanted, String value) {
        String first = wanted.toLowerCase(Locale.ROOT).replace(" ", "");
        String second = value.toLowerCase(Locale.ROOT).replace(" ", "");
        return !second.isEmpty() && (first.contains(second) || second.contains(first));
    }
}
