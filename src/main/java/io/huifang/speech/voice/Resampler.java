package io.huifang.speech.voice;

/** Changes the sampling rate of whole sounds by windowed-sinc interpolation (Blackman window, 32 zero crossings). */
final class Resampler {

    private static final int CROSSINGS = 32;

    /** The pass band ends a little below half the lower rate, so that nothing is mirrored into it. */
    private static final double ROLL_OFF = 0.94;

    private Resampler() {}

    static float[] resample(float[] in, int from, int to) {
        if (from == to) {
            return in;
        }
        double step = (double) from / to;
        double cutOff = Math.min(1, (double) to / from) * ROLL_OFF;
        double reach = CROSSINGS / cutOff;
        float[] out = new float[(int) ((long) in.length * to / from)];
        for (int i = 0; i < out.length; i++) {
            double centre = i * step;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(in.length - 1, (int) Math.floor(centre + reach));
            double sum = 0;
            for (int j = first; j <= last; j++) {
                sum += in[j] * kernel(j - centre, cutOff, reach);
            }
            out[i] = (float) sum;
        }
        return out;
    }

    private static double kernel(double distance, double cutOff, double reach) {
        double x = Math.PI * distance * cutOff;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        double position = Math.PI * distance / reach;
        double window = 0.42 + 0.5 * Math.cos(position) + 0.08 * Math.cos(2 * position);
        return cutOff * sinc * window;
    }
}
