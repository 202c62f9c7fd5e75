package io.huifang.call.scripts;

import io.huifang.dialogue.understanding.Tolerance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit, as people write them: {@code 700 ms}, {@code 8 s}, {@code 10 min}, {@code 1 %}, {@code 6 months}. */
final class Measure {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(ms|s|min)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?) ?%");
    private static final Pattern PERIOD = Pattern.compile("([0-9]{1,4}) ?(day|month|year)s?");

    private Measure() {}

    static Optional<Duration> duration(YamlField field, Duration least, Duration most) {
        return field.parsed(
                text -> {
                    Matcher match = DURATION.matcher(text);
                    return match.matches()
                            ? Optional.of(length(match)).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0)
                            : Optional.empty();
                },
                "a time from " + written(least) + " to " + written(most) + ", such as '700 ms', '8 s' or '10 min'");
    }

    static Optional<Tolerance> tolerance(YamlField field) {
        return field.parsed(
                text -> {
                    Matcher percent = PERCENT.matcher(text);
                    if (percent.matches()) {
                        double part = new BigDecimal(percent.group(1))
                                .movePointLeft(2)
                                .doubleValue();
                        return part <= 1 ? Optional.of(new Tolerance.Ratio(part)) : Optional.empty();
                    }
                    Matcher period = PERIOD.matcher(text);
                    return period.matches()
                            ? Optional.of(new Tolerance.Span(length(period.group(2), period.group(1))))
                            : Optional.empty();
                },
                "a tolerance from '0 %' to '100 %', or a time such as '10 days', '6 months' or '1 year'");
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Duration length(Matcher match) {
        int millis = switch (match.group(2)) {
            case "ms" -> 1;
            case "s" -> 1000;
            default -> 60_000;
        };
        return Duration.ofMillis(new BigDecimal(match.group(1))
                .multiply(BigDecimal.valueOf(millis))
                .longValue());
    }

    private static Period length(String unit, String number) {
        int count = Integer.parseInt(number);
        return switch (unit) {
            case "day" -> Period.ofDays(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static String written(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        return duration.toSeconds() < 60 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }
}
