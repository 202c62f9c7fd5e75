package io.huifang.campaign.retry;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long to wait before the next try: some time between two bounds, which may be the same. */
public record Delay(Duration least, Duration most) {

    private static final Pattern ONE = Pattern.compile("([1-9][0-9]{0,3})([mhd])");
    private static final String ALLOWED = "allowed: 5m, 2h, 1d, or a range like 2h..4h";

    /** @throws IllegalArgumentException when the text is not like {@code 5m}, {@code 2h..4h} or {@code 1d} */
    public static Delay of(String text) {
        String[] bounds = text.strip().split("\\.\\.", -1);
        if (bounds.length > 2) {
            throw new IllegalArgumentException("'" + text + "' is no delay; " + ALLOWED);
        }
        Duration least = one(bounds[0]);
        Duration most = one(bounds[bounds.length - 1]);
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException("'" + text + "' ends before it begins; " + ALLOWED);
        }
        return new Delay(least, most);
    }

    private static Duration one(String text) {
        Matcher matcher = ONE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no delay; " + ALLOWED);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /**
     * The delay of one try.
     *
     * @param seed the same for the same try, and spread evenly over many
     */
    public Duration pick(int seed) {
        long seconds = most.minus(least).toSeconds();
        return least.plusSeconds(Math.floorMod(seed * 0x9E3779B9L, seconds + 1));
    }
}
