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
 * Slows down guessing at passwords: so many tries for an account and for an address, then one every so often. Whoever has signed
 * in from an address has tries of his own there, so that no stranger locks him out. Any thread; in memory, so a restart forgets,
 * and it remembers at most some thousand of each, the eldest forgotten first.
 */
@Component
class SignInGuard {

    static final int TRIES_OF_AN_ACCOUNT = 6;
    static final int TRIES_OF_AN_ADDRESS = 30;
    private static final Duration BACK_AFTER = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    /** No login is longer; what strangers send is not kept beyond it. */
    private static final int LONGEST_LOGIN = 50;

    private final Map<String, Bucket> accounts = remembered();
    private final Map<String, Bucket> addresses = remembered();
    /** Of a login and an address from which it has been signed in. */
    private final Map<String, Bucket> known = remembered();

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
        String name = name(login);
        Bucket own = known.get(pair(name, address));
        if (own != null && own.tryConsume(1)) {
            return true;
        }
        boolean ofAddress = bucket(addresses, address, TRIES_OF_AN_ADDRESS).tryConsume(1);
        return ofAddress && bucket(accounts, name, TRIES_OF_AN_ACCOUNT).tryConsume(1);
    }

    /** Whoever knows the password has not been guessing. */
    synchronized void succeeded(String login, String address) {
        String name = name(login);
        accounts.remove(name);
        // many share an address behind a proxy, and signing in is no try
        bucket(addresses, address, TRIES_OF_AN_ADDRESS).addTokens(1);
        known.remove(pair(name, address));
        bucket(known, pair(name, address), TRIES_OF_AN_ACCOUNT);
    }

    private static String name(String login) {
        return login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
    }

    private static String pair(String name, String address) {
        return name + "\n" + address;
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
