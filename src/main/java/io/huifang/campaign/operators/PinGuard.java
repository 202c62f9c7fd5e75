package io.huifang.campaign.operators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: after some wrong guesses nothing is looked at for a minute, and each wrong one after that doubles
 * the pause. Counts by caller, by the number guessed at, and in total, so that neither many telephones nor forged caller
 * ids help. Any thread; in memory, so a restart forgets, and at most some thousand are remembered.
 */
final class PinGuard {

    private static final int MOST_REMEMBERED = 10_000;
    private static final String TOTAL = "total";

    /** Wrong guesses that are forgiven: people mistype. */
    private static final int FORGIVEN = 2;

    private static final int FORGIVEN_IN_TOTAL = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private record Guesses(int wrong, Instant last, Instant until) {}

    private final Clock clock;
    private final Map<String, Guesses> guesses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    PinGuard(Clock clock) {
        this.clock = clock;
    }

    /** Until when no guess is looked at; empty when one is now. */
    synchronized Optional<Instant> lockedUntil(String caller, String number) {
        Instant now = clock.instant();
        return keys(caller, number).stream()
                .map(guesses::get)
                .filter(known -> known != null && known.until().isAfter(now))
                .map(Guesses::until)
                .max(Instant::compareTo);
    }

    synchronized void wrong(String caller, String number) {
        Instant now = clock.instant();
        for (String key : keys(caller, number)) {
            Guesses before = guesses.get(key);
            int wrong = before == null || isForgotten(before, now) ? 1 : before.wrong() + 1;
            int over = wrong - (key.equals(TOTAL) ? FORGIVEN_IN_TOTAL : FORGIVEN);
            guesses.put(key, new Guesses(wrong, now, over <= 0 ? now : now.plus(pause(over))));
        }
    }

    /** What was guessed in total stays: one who knows a PIN may be guessing at others. */
    synchronized void right(String caller, String number) {
        keys(caller, number).stream().filter(key -> !key.equals(TOTAL)).forEach(guesses::remove);
    }

    private static boolean isForgotten(Guesses guesses, Instant now) {
        return Duration.between(guesses.last(), now).compareTo(FORGOTTEN_AFTER) > 0;
    }

    private static Duration pause(int over) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(over - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The total comes first, so that it is never the eldest for long. */
    private static List<String> keys(String caller, String number) {
        return List.of(TOTAL, "caller " + caller, "number " + number);
    }

    synchronized int remembered() {
        return guesses.size();
    }
}
