package io.huifang.campaign.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PinGuardTests {

    private final HandClock clock = new HandClock();
    private final PinGuard guard = new PinGuard(clock);

    private void wrong(int times, String caller, String number) {
        for (int i = 0; i < times; i++) {
            guard.wrong(caller, number);
        }
    }

    private boolean isLocked(String caller, String number) {
        return guard.lockedUntil(caller, number).isPresent();
    }

    @Test
    void forgivesTwoMistakesAndLocksAtTheThird() {
        wrong(2, "601", "1001");
        assertThat(isLocked("601", "1001")).isFalse();

        wrong(1, "601", "1001");

        assertThat(guard.lockedUntil("601", "1001")).contains(HandClock.START.plus(Duration.ofMinutes(1)));
        assertThat(isLocked("601", "1002"))
                .as("the caller, whoever he says he is")
                .isTrue();
        assertThat(isLocked("602", "1001")).as("the number, whoever calls").isTrue();
        assertThat(isLocked("602", "1002")).as("somebody else").isFalse();
    }

    @Test
    void doublesThePauseUpToAnHour() {
        wrong(2, "601", "1001");
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            wrong(1, "601", "1001");
            assertThat(guard.lockedUntil("601", "1001"))
                    .contains(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.pass(Duration.ofMinutes(minutes));
            assertThat(isLocked("601", "1001")).isFalse();
        }
    }

    @Test
    void locksEverybodyOutWhenManyTelephonesGuess() {
        for (int i = 0; i < 21; i++) {
            wrong(1, "caller" + i, "10" + i);
        }

        assertThat(isLocked("somebody new", "2000")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(isLocked("somebody new", "2000")).isFalse();
    }

    @Test
    void forgivesWhoeverKnowsThePinButNotWhatWasGuessedInTotal() {
        for (int i = 0; i < 20; i++) {
            wrong(1, "601", "1001");
            guard.right("601", "1001");
        }
        assertThat(isLocked("601", "1001")).isFalse();

        wrong(1, "601", "1001");

        assertThat(isLocked("601", "1001")).isTrue();
    }

    @Test
    void forgetsAfterADay() {
        wrong(9, "601", "1001");
        clock.pass(Duration.ofHours(25));

        wrong(1, "601", "1001");

        assertThat(isLocked("601", "1001")).isFalse();
    }

    @Test
    void remembersOnlySoMany() {
        for (int i = 0; i < 20_000; i++) {
            wrong(1, "caller" + i, "number" + i);
        }

        assertThat(guard.remembered()).isLessThanOrEqualTo(10_000);
        assertThat(isLocked("anybody", "1001")).as("the total is not forgotten").isTrue();
    }
}
