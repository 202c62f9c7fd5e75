package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTimelineTests {

    private static final int MS = 16;

    private final List<short[]> parts = new ArrayList<>();
    private final List<Long> began = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private long next;
    private long now;
    private long endedWhen;

    private final CustomerTimeline timeline = new CustomerTimeline(
            new CustomerTimeline.Listener() {
                @Override
                public void sound(short[] samples, long at, boolean narrowBand, boolean standIn) {
                    assertThat(at).isEqualTo(next);
                    next += samples.length;
                    parts.add(samples);
                }

                @Override
                public void began(long from) {
                    began.add(from / MS);
                }

                @Override
                public void goesOn(long from, long now) {}

                @Override
                public void ended(long lastVoiced) {
                    ended.add(lastVoiced / MS);
                    endedWhen = now / MS;
                }

                @Override
                public void lineSound(LineSound sound, long from, long to) {}

                @Override
                public void beep(long from, long to) {}
            },
            60 * MS);

    private short[] stream() {
        return Tones.join(parts.toArray(short[][]::new));
    }

    /** Time goes on to {@code millis} without anything arriving. */
    private void quietUntil(int millis) {
        while (now < (long) millis * MS) {
            now += 20 * MS;
            timeline.tick(now);
        }
    }

    /** 20 ms pass and a frame arrives. */
    private CustomerTimeline.Fate frame(short[] samples) {
        now += samples.length;
        CustomerTimeline.Fate fate = timeline.arrived(samples, false, now, 0);
        timeline.tick(now);
        return fate;
    }

    private void steadily(short[] sound) {
        for (int at = 0; at + 320 <= sound.length; at += 320) {
            frame(Arrays.copyOfRange(sound, at, at + 320));
        }
    }

    private void burst(short[] sound) {
        for (int at = 0; at + 320 <= sound.length; at += 320) {
            timeline.arrived(Arrays.copyOfRange(sound, at, at + 320), false, now, sound.length - at - 320);
        }
        timeline.tick(now);
    }

    @Test
    void passesASteadyStreamOnUnchanged() {
        short[] sound = Tones.voice(0.1, 2_000);
        steadily(sound);
        assertThat(stream()).isEqualTo(sound);
    }

    @Test
    void standsInWithSilenceWhereNothingComes() {
        quietUntil(1_000);
        assertThat(next / MS).isBetween(920L, 940L);
    }

    @Test
    void placesSoundAfterAGapWhereItArrived() {
        quietUntil(1_000);
        steadily(Tones.sine(300, 0.5, 200));
        short[] stream = stream();
        assertThat(stream.length).isEqualTo(1_200 * MS);
        assertThat(Tones.rms(stream, 0, 999 * MS)).isZero();
        assertThat(Tones.rms(stream, 1_000 * MS, 1_200 * MS)).isGreaterThan(0.3);
    }

    @Test
    void endsSpeechThoughFramesStopAltogether() {
        quietUntil(500);
        steadily(Tones.voice(0.1, 1_000));
        quietUntil(4_000);
        assertThat(began).hasSize(1);
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst()).isCloseTo(1_500, within(100L));
        // at the end silence of 700 ms and not later by the grace time
        assertThat(endedWhen - ended.getFirst()).isBetween(700L, 745L);
    }

    @Test
    void losesNoSoundOfABurstAfterAStall() {
        quietUntil(200);
        steadily(Tones.voice(0.1, 600));
        long before = next;
        short[] heldUp = Tones.voice(0.1, 500);
        quietUntil(1_300);
        burst(heldUp);
        short[] stream = stream();
        int at = indexOf(stream, heldUp, (int) before);
        assertThat(at).isGreaterThanOrEqualTo((int) before);
    }

    @Test
    void comesBackToRealTimeByDroppingOnlyQuietSound() {
        quietUntil(200);
        short[] first = Tones.voice(0.1, 600);
        steadily(first);
        quietUntil(1_300);
        short[] heldUp = Tones.voice(0.1, 500);
        burst(heldUp);
        short[] then = Tones.voice(0.1, 400);
        steadily(then);
        assertThat(next - now).isGreaterThan(300 * MS);
        steadily(Tones.noise(0.0003, 2_000, 1));
        assertThat(next - now).isBetween(-20L * MS, 40L * MS);
        assertThat(indexOf(stream(), Tones.join(heldUp, then), 0)).isPositive();
        assertThat(ended.getLast()).isBetween(1_600L, 2_500L);
    }

    @Test
    void endsSpeechInTimeWhileItDropsSurplus() {
        quietUntil(1_000);
        burst(Tones.voice(0.1, 1_000));
        // 40 ms of grace went before it, so the stream is about a second ahead
        steadily(Tones.silence(1_500));
        assertThat(ended).hasSize(1);
        assertThat(endedWhen).isCloseTo(1_700, within(60L));
    }

    @Test
    void bearsJitterWithinTheGraceTimeWithoutAnySilence() {
        short[] sound = Tones.voice(0.1, 2_000);
        int arrived = 0;
        for (int tick = 1; tick <= 100; tick++) {
            now = tick * 320L;
            int due = tick % 3 == 0 || tick >= 100 ? tick : arrived;
            for (; arrived < due; arrived++) {
                timeline.arrived(
                        Arrays.copyOfRange(sound, arrived * 320, arrived * 320 + 320),
                        false,
                        now,
                        (due - arrived - 1) * 320L);
            }
            timeline.tick(now);
        }
        assertThat(stream()).isEqualTo(sound);
    }

    @Test
    void boundsHowFarAPeerMayRunAhead() {
        quietUntil(200);
        CustomerTimeline.Fate last = CustomerTimeline.Fate.PASSED_ON;
        short[] voice = Tones.voice(0.1, 20_000);
        for (int at = 0; at < voice.length && last != CustomerTimeline.Fate.TOO_FAR_AHEAD; at += 320) {
            last = timeline.arrived(Arrays.copyOfRange(voice, at, at + 320), false, now, 0);
        }
        assertThat(last).isEqualTo(CustomerTimeline.Fate.TOO_FAR_AHEAD);
        assertThat(next - now).isLessThanOrEqualTo(CustomerTimeline.MOST_AHEAD);
    }

    @Test
    void takesFramesOfAnyLength() {
        short[] sound = Tones.voice(0.1, 1_000);
        int at = 0;
        for (int length : new int[] {160, 80, 1, 777, 3_000, 320, 5, 4_000}) {
            frame(Arrays.copyOfRange(sound, at, at + length));
            at += length;
        }
        assertThat(stream()).isEqualTo(Arrays.copyOf(sound, at));
    }

    private static int indexOf(short[] stream, short[] wanted, int from) {
        for (int at = from; at + wanted.length <= stream.length; at++) {
            if (Arrays.equals(stream, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
