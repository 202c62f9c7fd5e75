package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LegTapTests {

    private final LegTaps taps = new LegTaps();
    private final Tap tap = taps.open();

    private static short[] sound(int value, int length) {
        short[] samples = new short[length];
        Arrays.fill(samples, (short) value);
        return samples;
    }

    private static ShortBuffer samples(byte[] piece) {
        return ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    private byte[] now() throws InterruptedException {
        return tap.take(Duration.ZERO);
    }

    /** Both sides, frame by frame. */
    private void both(int left, int right, long from, int pieces) {
        for (long at = from; at < from + (long) pieces * LegTap.PIECE; at += Samples.FRAME) {
            taps.left(sound(left, Samples.FRAME), at);
            taps.right(sound(right, Samples.FRAME), at);
        }
    }

    @Test
    void givesBothSidesSideBySide() throws Exception {
        both(-7, 300, 16_000, 1);

        byte[] piece = now();

        assertThat(piece).hasSize(LegTap.PIECE * 4);
        ShortBuffer samples = samples(piece);
        for (int i = 0; i < LegTap.PIECE; i++) {
            assertThat(samples.get()).isEqualTo((short) -7);
            assertThat(samples.get()).isEqualTo((short) 300);
        }
        assertThat(now()).as("no more yet").isEmpty();
    }

    @Test
    void waitsForTheSideThatIsBehindAndLaysItWhereItBelongs() throws Exception {
        taps.left(sound(1, LegTap.PIECE), 0);
        assertThat(now()).isEmpty();
        taps.right(sound(2, LegTap.PIECE / 2), LegTap.PIECE / 2);

        ShortBuffer samples = samples(now());

        assertThat(samples.get(1)).as("before it came").isZero();
        assertThat(samples.get(LegTap.PIECE * 2 - 1)).isEqualTo((short) 2);
        assertThat(samples.get(0)).isEqualTo((short) 1);
    }

    @Test
    void survivesASideThatRunsFarAhead() throws Exception {
        taps.left(sound(1, 320), 0);
        for (int second = 0; second < 10; second++) {
            taps.right(sound(second + 1, Sound.RATE), (long) second * Sound.RATE);
        }
        assertThat(now()).isEmpty();
        for (long at = 320; at < Sound.RATE; at += 320) {
            taps.left(sound(1, 320), at);
            byte[] piece = now();
            if (piece.length > 0) {
                assertThat(samples(piece).get(1)).isEqualTo((short) 1);
            }
        }
    }

    @Test
    void losesTheOldestForOneWhoIsSlowAndGoesOn() throws Exception {
        for (int i = 0; i < Tap.MOST_WAITING + 3; i++) {
            both(i, i, (long) i * LegTap.PIECE, 1);
        }

        assertThat(tap.dropped()).isEqualTo(3);
        for (int i = 3; i < Tap.MOST_WAITING + 3; i++) {
            assertThat(samples(now()).get()).isEqualTo((short) i);
        }
        assertThat(now()).isEmpty();
    }

    @Test
    void endsWithTheLegWhenAllIsTaken() throws Exception {
        both(1, 1, 0, 1);
        taps.end();
        assertThat(tap.take(Duration.ofSeconds(10))).isNotEmpty();
        assertThat(tap.take(Duration.ofSeconds(10))).isNull();
        assertThat(taps.open().take(Duration.ofSeconds(10)))
                .as("nothing is to be heard on a leg that is gone")
                .isNull();
    }

    @Test
    void boundsHowManyListenInOnOneLeg() {
        for (int i = 1; i < 8; i++) {
            taps.open();
        }
        assertThatThrownBy(taps::open).isInstanceOf(MediaOverloadedException.class);
        tap.close();
        taps.open();
    }

    @Test
    void givesNothingMoreToOneWhoIsGone() throws Exception {
        tap.close();
        both(1, 1, 0, 2);
        assertThat(now()).isNull();
    }
}
