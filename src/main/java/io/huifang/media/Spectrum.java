package io.huifang.media;

/** The power spectrum of a Hann window of real samples, by a radix-2 transform. */
final class Spectrum {

    private final int size;
    private final double[] real;
    private final double[] imaginary;
    private final double[] window;
    private final double[] cosines;
    private final double[] sines;

    /** @param size a power of two */
    Spectrum(int size) {
        this.size = size;
        real = new double[size];
        imaginary = new double[size];
        window = new double[size];
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int n = 0; n < size; n++) {
            window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / size);
        }
        for (int k = 0; k < size / 2; k++) {
            cosines[k] = Math.cos(2 * Math.PI * k / size);
            sines[k] = -Math.sin(2 * Math.PI * k / size);
        }
    }

    void of(float[] samples) {
        int shift = 32 - Integer.numberOfTrailingZeros(size);
        for (int n = 0; n < size; n++) {
            int at = Integer.reverse(n) >>> shift;
            real[at] = samples[n] * window[n];
            imaginary[at] = 0;
        }
        for (int half = 1; half < size; half *= 2) {
            int step = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(start + k, start + k + half, k * step);
                }
            }
        }
    }

    private void butterfly(int low, int high, int twiddle) {
        double re = real[high] * cosines[twiddle] - imaginary[high] * sines[twiddle];
        double im = real[high] * sines[twiddle] + imaginary[high] * cosines[twiddle];
        real[high] = real[low] - re;
        imaginary[high] = imaginary[low] - im;
        real[low] += re;
        imaginary[low] += im;
    }

    /** Of the last {@link #of}. */
    double power(int bin) {
        return real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
    }
}
