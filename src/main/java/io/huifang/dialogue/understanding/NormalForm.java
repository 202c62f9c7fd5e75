package io.huifang.dialogue.understanding;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.regex.Pattern;

/** The normal forms of values: how they are stored, and how a case's facts are written. */
final class NormalForm {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?");
    private static final int LONGEST_TEXT = 200;

    private NormalForm() {}

    static boolean of(AnswerType type, String value) {
        return switch (type) {
            case YES_NO -> value.equals("yes") || value.equals("no");
            case AMOUNT, NUMBER -> PLAIN_NUMBER.matcher(value).matches();
            case DIGITS -> DIGITS.matcher(value).matches();
            case DATE -> PartialDate.parse(value).isPresent();
            case MOMENT -> MOMENT.matcher(value).matches() && parses(() -> LocalDateTime.parse(value));
            case DAY_OF_MONTH -> DaysOfMonth.isDay(value);
            case DURATION -> DURATION.matcher(value).matches() && parses(() -> Period.parse(value));
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT, CATEGORY ->
                value.length() <= LONGEST_TEXT && value.codePoints().anyMatch(Character::isLetterOrDigit);
        };
    }

    private static boolean parses(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
