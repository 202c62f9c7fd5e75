package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInGuardTests {

    private final HandClock clock = new HandClock();
    private final SignInGuard guard = new SignInGuard(clock);

    private int tries(String login, String address, int most) {
        int allowed = 0;
        for (int i = 0; i < most; i++) {
            allowed += guard.mayTry(login, address) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void anAccountMayBeTriedSixTimesFromAnywhere() {
        int allowed = 0;
        for (int i = 0; i < 20; i++) {
            allowed += guard.mayTry("li", "10.0.0." + i) ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(SignInGuard.TRIES_OF_AN_ACCOUNT);
        assertThat(guard.mayTry("wang", "10.0.0.1")).isTrue();
    }

    @Test
    void anAddressMayTryThirtyTimesWhateverTheAccounts() {
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += guard.mayTry("account" + i, "10.0.0.1") ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(SignInGuard.TRIES_OF_AN_ADDRESS);
    }

    @Test
    void triesComeBackWithTime() {
        assertThat(tries("li", "10.0.0.1", 10)).isEqualTo(6);

        clock.pass(Duration.ofMinutes(5));

        assertThat(tries("li", "10.0.0.2", 10)).isEqualTo(2);
    }

    @Test
    void whoeverKnowsThePasswordStartsAnew() {
        tries("li", "10.0.0.1", 5);
        guard.succeeded("li", "10.0.0.2");

        assertThat(tries("li", "10.0.0.1", 10)).isEqualTo(6);
    }

    @Test
    void nobodyIsLockedOutOfWhereHeHasSignedInBefore() {
        guard.succeeded("li", "10.0.0.9");
        tries("li", "10.0.0.1", 100);
        for (int i = 0; i < 100; i++) {
            guard.mayTry("account" + i, "10.0.0.9");
        }

        assertThat(guard.mayTry("li", "10.0.0.9")).isTrue();
        assertThat(guard.mayTry("li", "10.0.0.1")).isFalse();
    }

    @Test
    void manyMaySignInFromOneAddress() {
        for (int i = 0; i < 500; i++) {
            assertThat(guard.mayTry("account" + i, "10.0.0.1")).isTrue();
            guard.succeeded("account" + i, "10.0.0.1");
        }
    }

    @Test
    void remembersABoundedNumber() {
        for (int i = 0; i < 25_000; i++) {
            guard.mayTry("account" + i, "address" + i);
        }
        assertThat(guard.remembered(true)).isEqualTo(10_000);
        assertThat(guard.remembered(false)).isEqualTo(10_000);
    }
}
