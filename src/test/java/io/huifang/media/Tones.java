package io.huifang.media;

import java.util.Random;

/** Synthetic sound for the tests, 16 kHz unless it says otherwise. */
final class Tones {

    private Tones() {}

    static short[] sine(double hertz, double amplitude, int millis) {
        return sine(hertz, amplitude, millis, 16_000);
    }

    static short[] sine(double hertz, double amplitude, int millis, int rate) {
        short[] samples = new short[millis * rate / 1000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(32_767 * amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    static short[] silence(int millis) {
        return new short[millis * 16];
    }

    /** White noise of the given root mean square, as a part of full scale. */
    static short[] noise(double rms, int millis, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[millis * 16];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = clip(32_767 * rms * random.nextGaussian());
        }
        return samples;
    }

    /** A buzz with syllables: 130 Hz harmonics under two formants, swelling four times a second. */
    static short[] voice(double rms, int millis) {
        short[] samples = new short[millis * 16];
        for (int i = 0; i < samples.length; i++) {
            double t = i / 16_000.0;
            double sum = 0;
            for (int h = 1; h <= 24; h++) {
                double f = 130 * h * (1 + 0.01 * Math.sin(2 * Math.PI * 3 * t));
                double weight = 1 / (1 + Math.pow((f - 600) / 250, 2)) + 0.5 / (1 + Math.pow((f - 1500) / 300, 2));
                sum += weight * Math.sin(2 * Math.PI * f * t + h);
            }
            double syllable = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * t - Math.PI / 2);
            samples[i] = clip(32_767 * rms * sum * syllable);
        }
        return samples;
    }

    static short[] add(short[] a, short[] b) {
        short[] sum = new short[Math.max(a.length, b.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = clip((i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0));
        }
        return sum;
    }

    static short[] join(short[]... parts) {
        int length = 0;
        for (short[] part : parts) {
            length += part.length;
        }
        short[] joined = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    static double rms(short[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from)) / 32_768;
    }

    static short clip(double value) {
        return (short) Math.max(-32_768, Math.min(32_767, Math.round(value)));
    }
}
