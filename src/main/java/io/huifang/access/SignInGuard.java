package io.huifang.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at passwords: so many tries for an account and for an address, then one every so often. Any thread; in
 * memory, so a restart forgets, and it remembers at most some thousand of each, the eldest forgotten first.
 */
@Component
class SignInGuard {

    static final int TRIES_OF_AN_ACCOUNT = 6;
    static final int TRIES_OF_AN_ADDRESS = 30;
    private static final Duration BACK_AFTER = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> accounts = remembered();
    private final Map<String, Bucket> addresses = remembered();
    private final TimeMeter time;

    SignInGuard(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes a try before the password is looked at, so that many at once are no way round. */
    synchronized boolean mayTry(String login, String address) {
        boolean ofAddress = bucket(addresses, address, TRIES_OF_AN_ADDRESS).tryConsume(1);
        return ofAddress && bucket(accounts, login, TRIES_OF_AN_ACCOUNT).tryConsume(1);
    }

    /** Whoever knows the password has not been guessing. */
    synchronized void succeeded(String login) {
        accounts.remove(login);
    }

    synchronized int remembered(boolean ofAddresses) {
        return (ofAddresses ? addresses : accounts).size();
    }

    private Bucket bucket(Map<String, Bucket> all, String key, int tries) {
        return all.computeIfAbsent(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, BACK_AFTER))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Map<String, Bucket> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
