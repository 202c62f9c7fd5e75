package io.huifang.media;

/**
 * Turns voiced and unvoiced blocks into the beginning and the end of speech.
 *
 * <p>Speech begins when {@link Endpointing#minSpeech()} of voiced blocks have come with no hole of more than
 * {@value #HOLE_MS} ms among them, and it began with the first of them. It ends when {@link Endpointing#endSilence()} has
 * passed without any; a burst of less than {@value #CLICK_MS} ms in that silence is taken for a click and does not
 * prolong it.
 */
final class SpeechEdges implements VoiceActivity.Listener {

    /** What hears of the edges, by position in samples. */
    interface Listener {
        void began(long from);

        /** Speech has not ended: it is voiced now. Told from time to time. */
        void goesOn(long from, long now);

        void ended(long lastVoiced);
    }

    private static final int HOLE_MS = 150;
    private static final int CLICK_MS = 40;
    private static final int TOLD_EVERY = Samples.inMillis(100);
    private static final int HOLE = Samples.inMillis(HOLE_MS);
    private static final int CLICK = Samples.inMillis(CLICK_MS);

    private final Listener listener;
    private volatile Endpointing endpointing = Endpointing.DEFAULT;

    private boolean speaking;
    private long from = -1;
    private long voiced;
    private long lastVoiced;
    /** Voiced samples on end after a hole; below {@link #CLICK} they may still be a click. */
    private long burst;

    private long toldAt;
    private long position;
    /** Surplus silence that was dropped from the stream since the last voiced block. */
    private long dropped;

    SpeechEdges(Listener listener) {
        this.listener = listener;
    }

    /** From any thread; counts from the next block on. */
    void endpointing(Endpointing changed) {
        endpointing = changed;
    }

    boolean isSpeaking() {
        return speaking;
    }

    /** Samples since the last voiced one. */
    long unvoicedFor() {
        return position - lastVoiced;
    }

    @Override
    public void block(boolean isVoiced, long end) {
        position = end;
        if (isVoiced) {
            voiced(end);
        } else {
            burst = 0;
            unvoiced(0);
        }
    }

    /** Tells of silence that is real but does not enter the stream, because the stream is ahead of real time. */
    void dropped(long samples) {
        dropped += samples;
        unvoiced(0);
    }

    /**
     * Tells that nothing has arrived for a while, before silence stands in for it. Ends speech, which must not wait for
     * that; but speech that is only beginning is not given up for sound that may merely be late.
     */
    void waiting(long samples) {
        if (speaking) {
            unvoiced(samples);
        }
    }

    private void voiced(long end) {
        burst += VoiceActivity.BLOCK;
        if (speaking) {
            if (end - VoiceActivity.BLOCK == lastVoiced || burst >= CLICK) {
                lastVoiced = end;
                dropped = 0;
                if (end - toldAt >= TOLD_EVERY) {
                    toldAt = end;
                    listener.goesOn(from, end);
                }
            }
            return;
        }
        if (from < 0) {
            from = end - VoiceActivity.BLOCK;
        }
        voiced += VoiceActivity.BLOCK;
        lastVoiced = end;
        dropped = 0;
        if (voiced >= Samples.in(endpointing.minSpeech())) {
            speaking = true;
            toldAt = end;
            listener.began(from);
        }
    }

    private void unvoiced(long waiting) {
        long quiet = position - lastVoiced + dropped + waiting;
        if (speaking) {
            if (quiet >= Samples.in(endpointing.endSilence())) {
                speaking = false;
                from = -1;
                voiced = 0;
                listener.ended(lastVoiced);
            }
        } else if (from >= 0 && quiet > HOLE) {
            from = -1;
            voiced = 0;
        }
    }
}
