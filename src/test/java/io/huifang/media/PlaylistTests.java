package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTests {

    private final Playlist playlist = new Playlist();
    private final short[] frame = new short[320];

    private static Sound of(int value, int length) {
        short[] samples = new short[length];
        java.util.Arrays.fill(samples, (short) value);
        return Sound.of(samples);
    }

    private List<MediaEvent> reported(long position) {
        List<MediaEvent> events = new ArrayList<>();
        playlist.report(position, events::add);
        return events;
    }

    @Test
    void joinsSoundsWithoutAGap() {
        long first = playlist.add(of(1, 400));
        long empty = playlist.add(of(9, 0));
        long second = playlist.add(of(2, 100));
        assertThat(playlist.next(frame, 0)).isTrue();
        assertThat(frame).containsOnly((short) 1);
        assertThat(playlist.next(frame, 320)).isTrue();
        assertThat(frame[79]).isEqualTo((short) 1);
        assertThat(frame[80]).isEqualTo((short) 2);
        assertThat(frame[179]).isEqualTo((short) 2);
        assertThat(frame[180]).isZero();
        assertThat(playlist.next(frame, 640)).isFalse();
        assertThat(reported(640))
                .containsExactly(
                        new MediaEvent.Playing(first, Duration.ZERO),
                        new MediaEvent.Played(first, true, Duration.ofMillis(25)),
                        new MediaEvent.Playing(empty, Duration.ofMillis(25)),
                        new MediaEvent.Played(empty, true, Duration.ofMillis(25)),
                        new MediaEvent.Playing(second, Duration.ofMillis(25)),
                        new MediaEvent.Played(second, true, Duration.ofNanos(31_250_000)));
        assertThat(reported(640)).isEmpty();
    }

    @Test
    void flushesWhatPlaysAndWhatWaits() {
        long first = playlist.add(of(1, 3_200));
        long second = playlist.add(of(2, 3_200));
        playlist.next(frame, 0);
        playlist.flush();
        assertThat(playlist.next(frame, 320)).isFalse();
        assertThat(reported(320))
                .containsExactly(
                        new MediaEvent.Playing(first, Duration.ZERO),
                        new MediaEvent.Played(first, false, Duration.ofMillis(20)),
                        new MediaEvent.Played(second, false, Duration.ofMillis(20)));
        playlist.add(of(3, 320));
        playlist.next(frame, 640);
        assertThat(frame).containsOnly((short) 3);
    }

    @Test
    void saysWhenTheSoundWasFlushedThatAFrameNoLongerHolds() {
        playlist.add(of(1, 3_200));
        playlist.flush();
        playlist.next(frame, 0);
        assertThat(playlist.cutAt()).as("nothing had been heard of it").isZero();

        playlist.add(of(1, 3_200));
        playlist.next(frame, 320);
        long before = System.nanoTime();
        playlist.flush();
        playlist.flush();
        long after = System.nanoTime();
        assertThat(playlist.cutAt()).isZero();
        playlist.next(frame, 640);
        assertThat(playlist.cutAt()).isBetween(before, after);
        playlist.next(frame, 960);
        assertThat(playlist.cutAt()).isZero();
    }

    @Test
    void letsNoMoreThanSixtyFourWait() {
        for (int i = 0; i < 64; i++) {
            playlist.add(of(1, 320));
        }
        assertThatThrownBy(() -> playlist.add(of(1, 320))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNothingOnceClosed() {
        playlist.close();
        playlist.add(of(1, 320));
        assertThat(playlist.next(frame, 0)).isFalse();
        assertThat(reported(0)).isEmpty();
    }
}
