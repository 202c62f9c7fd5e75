package io.huifang.media;

import java.util.Arrays;

/**
 * Makes one gapless stream of the customer's sound, on the recording's time, out of frames that come early, late, in
 * bursts or not at all.
 *
 * <ul>
 *   <li>Sound is passed on when it arrives.
 *   <li>Where none has come for the grace time, silence stands in, so that the stream never falls further behind.
 *   <li>When sound comes again, silence leads up to where that sound belongs by its arrival.
 *   <li>A burst after a stall is passed on whole. It runs the stream ahead of real time; then surplus sound without
 *       voice is dropped until the stream is back.
 * </ul>
 *
 * <p>Used by one thread. Positions and lengths are samples at {@link Sound#RATE}.
 */
final class CustomerTimeline {

    /** What hears the stream and what is found in it. */
    interface Listener extends SpeechEdges.Listener, BeepDetector.Listener, LineTones.Listener {

        /** The next sound; keep the array as it is. */
        void sound(short[] samples, long at, boolean narrowBand, boolean standIn);
    }

    /** What became of the sound that arrived. */
    enum Fate {
        PASSED_ON,
        /** It was quiet, and the stream was ahead of real time. */
        SURPLUS,
        /** The PBX sends far faster than real time. */
        TOO_FAR_AHEAD
    }

    static final int MOST_AHEAD = 10 * Sound.RATE;

    private static final int SLACK = Samples.inMillis(40);
    /** Silence kept after a voice before any is taken for surplus. */
    private static final int KEPT_QUIET = Samples.inMillis(100);

    private static final short[] SILENCE = new short[Samples.FRAME];

    private final Listener listener;
    private final long grace;
    private final SpeechEdges edges;
    private final VoiceActivity voice;
    private final BeepDetector beeps;
    private final LineTones tones;
    private final Music music;
    private long passedOn;
    private boolean gap = true;
    private boolean narrowBand;

    CustomerTimeline(Listener listener, long grace) {
        this.listener = listener;
        this.grace = grace;
        edges = new SpeechEdges(listener);
        voice = new VoiceActivity(edges);
        beeps = new BeepDetector(listener);
        tones = new LineTones(listener);
        music = new Music(listener);
    }

    SpeechEdges edges() {
        return edges;
    }

    /** Where the stream has got to. */
    long position() {
        return passedOn;
    }

    /**
     * Sound arrived.
     *
     * @param now real time on the recording
     * @param behind sound that arrived together with this and follows it
     */
    Fate arrived(short[] samples, boolean narrow, long now, long behind) {
        narrowBand = narrow;
        if (gap) {
            gap = false;
            silence(now - samples.length - behind - passedOn);
        }
        long ahead = passedOn + samples.length - now;
        if (ahead > MOST_AHEAD) {
            return Fate.TOO_FAR_AHEAD;
        }
        if (ahead > SLACK
                && !voice.isVoiced()
                && edges.unvoicedFor() >= KEPT_QUIET
                && !voice.wouldBeVoiced(samples, samples.length)) {
            edges.dropped(samples.length);
            return Fate.SURPLUS;
        }
        pass(samples, false);
        return Fate.PASSED_ON;
    }

    /**
     * Real time went on.
     *
     * @return 20 ms frames for which silence stood in
     */
    int tick(long now) {
        long behind = now - passedOn;
        int frames = 0;
        if (behind >= grace + Samples.FRAME) {
            frames = (int) ((behind - grace) / Samples.FRAME);
            silence((long) frames * Samples.FRAME);
            gap = true;
        }
        // endpointing need not wait out the grace time; one frame is always under way
        edges.waiting(Math.max(0, now - passedOn - Samples.FRAME));
        return frames;
    }

    private void silence(long length) {
        for (long left = length; left > 0; left -= Samples.FRAME) {
            pass(left >= SILENCE.length ? SILENCE : Arrays.copyOf(SILENCE, (int) left), true);
        }
    }

    private void pass(short[] samples, boolean standIn) {
        listener.sound(samples, passedOn, narrowBand, standIn);
        passedOn += samples.length;
        voice.hear(samples, samples.length, standIn);
        beeps.hear(samples, samples.length);
        tones.hear(samples, samples.length);
        music.hear(samples, samples.length);
    }
}
