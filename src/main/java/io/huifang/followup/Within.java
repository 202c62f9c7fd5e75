package io.huifang.followup;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time there is for a task. */
sealed interface Within {

    Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,2})([mhd])");

    /** So much time while the office is open, or by the clock. */
    record Time(Duration time) implements Within {}

    /** Until the end of a work day: 1 is the first one after today. */
    record WorkDays(int days) implements Within {}

    /** @throws IllegalArgumentException when the text is not like {@code 30m}, {@code 4h} or {@code 2d} */
    static Within of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not right; allowed: 30m, 4h, 2d");
        }
        int amount = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> new Time(Duration.ofMinutes(amount));
            case "h" -> new Time(Duration.ofHours(amount));
            default -> new WorkDays(amount);
        };
    }
}
