package io.huifang.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * What a {@link LoopbackTap} on the service's AudioSocket port makes of the calls: gaps between frames either way, how
 * long customers wait for a reply, and how long the bot goes on after they have begun to interrupt it.
 *
 * <p>A frame of the customer is voiced at {@value #VOICED_DB} dB of full scale (root mean square) or more. A frame of
 * the bot belongs to a prompt when not all of its samples are zero, which between prompts they are.
 */
final class TappedCalls implements LoopbackTap.Listener {

    static final int VOICED_DB = -50;

    private static final double VOICED = 32_768 * Math.pow(10, VOICED_DB / 20.0);
    private static final int SOUND_8K = 0x10;
    private static final int SOUND_16K = 0x12;
    private static final int UUID = 0x01;
    private static final long MILLI = 1_000_000;

    /** Voiced frames that make an answer: the service's minimal speech of 200 ms. */
    private static final int ANSWER = 10;

    /** A prompt begins after at least so much silence of the bot. */
    private static final long BETWEEN_PROMPTS = 200 * MILLI;

    /** A later prompt is one that the bot says because it has understood nothing. */
    private static final long LONGEST_REPLY = 4_500 * MILLI;

    final Figures gapsOut = new Figures();
    final Figures gapsIn = new Figures();
    final Figures replies = new Figures();
    final Figures interruptions = new Figures();

    private final long endSilence;
    private final Map<Integer, Line> lines = new HashMap<>();
    private volatile boolean measuring;
    private volatile int early;
    private volatile int late;
    private volatile int torn;

    /** @param endSilenceMillis replies that come sooner after a voiced frame are pauses within a prompt, and are left out */
    TappedCalls(long endSilenceMillis) {
        endSilence = endSilenceMillis * MILLI;
    }

    void measure(boolean on) {
        measuring = on;
    }

    /** Prompts that began before an end of speech could have been noticed; they are no replies. */
    int early() {
        return early;
    }

    /** Prompts said into a long silence: nothing was understood. */
    int late() {
        return late;
    }

    /** Streams of which the tap missed a piece. */
    int torn() {
        return torn;
    }

    @Override
    public void segment(long nanos, int peer, boolean fromPort, int sequence, ByteBuffer data) {
        boolean first = !fromPort && data.remaining() >= 3 && data.get(0) == UUID && data.getShort(1) == 16;
        if (first) {
            lines.put(peer, new Line());
        }
        Line line = lines.get(peer);
        if (line != null) {
            (fromPort ? line.out : line.in).feed(nanos, sequence, data);
        }
    }

    /** One direction of a connection: puts frames together out of TCP segments. */
    private final class Stream {
        private final boolean out;
        private final Line line;
        private final ByteBuffer frame = ByteBuffer.allocate(3 + 0xffff);
        private boolean begun;
        private int expected;
        private long lastSound;

        Stream(Line line, boolean out) {
            this.line = line;
            this.out = out;
        }

        void feed(long nanos, int sequence, ByteBuffer data) {
            if (begun && sequence != expected) {
                if (sequence - expected < 0) {
                    return; // sent again
                }
                torn++;
                frame.clear();
            }
            begun = true;
            expected = sequence + data.remaining();
            while (data.hasRemaining()) {
                int wanted = frame.position() < 3 ? 3 : 3 + Short.toUnsignedInt(frame.getShort(1));
                while (frame.position() < wanted && data.hasRemaining()) {
                    frame.put(data.get());
                }
                if (frame.position() >= 3 && frame.position() == 3 + Short.toUnsignedInt(frame.getShort(1))) {
                    whole(nanos);
                    frame.clear();
                }
            }
        }

        private void whole(long nanos) {
            int kind = frame.get(0);
            if (kind != SOUND_8K && kind != SOUND_16K) {
                return;
            }
            if (measuring && lastSound != 0) {
                (out ? gapsOut : gapsIn).add((nanos - lastSound) / 1e6);
            }
            lastSound = nanos;
            ByteBuffer samples =
                    frame.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip().position(3);
            int count = samples.remaining() / 2;
            double energy = 0;
            while (samples.remaining() >= 2) {
                int sample = samples.getShort();
                energy += (double) sample * sample;
            }
            if (out) {
                line.bot(nanos, energy > 0);
            } else {
                line.customer(nanos, Math.sqrt(energy / count) >= VOICED);
            }
        }
    }

    /** One call. */
    private final class Line {
        private final Stream in = new Stream(this, false);
        private final Stream out = new Stream(this, true);
        private long lastVoiced;
        private int voiced;
        private long lastPrompt;
        private long interruptedAt;
        private int interruption;

        void customer(long nanos, boolean isVoiced) {
            if (!isVoiced) {
                return;
            }
            boolean promptIsOn = lastPrompt != 0 && nanos - lastPrompt < 50 * MILLI;
            if (nanos - lastVoiced > 300 * MILLI && promptIsOn) {
                interruptedAt = nanos;
                interruption = 0;
            }
            lastVoiced = nanos;
            voiced++;
            interruption++;
        }

        void bot(long nanos, boolean isPrompt) {
            if (isPrompt) {
                if (nanos - lastPrompt >= BETWEEN_PROMPTS && lastVoiced > lastPrompt && voiced >= ANSWER) {
                    reply(nanos - lastVoiced);
                }
                lastPrompt = nanos;
                if (lastVoiced != 0 && nanos - lastVoiced > 100 * MILLI) {
                    voiced = 0;
                }
            } else if (interruptedAt != 0 && nanos - lastPrompt > 300 * MILLI) {
                // one that was not heeded goes on for longer; one that coincides with a prompt's end is too short
                long spokenInto = lastPrompt + 20 * MILLI - interruptedAt;
                if (measuring && interruption >= ANSWER && spokenInto >= 150 * MILLI && spokenInto < 1_000 * MILLI) {
                    interruptions.add(spokenInto / 1e6);
                }
                interruptedAt = 0;
            }
        }

        private void reply(long after) {
            voiced = 0;
            if (!measuring) {
                return;
            }
            if (after < endSilence - 100 * MILLI) {
                early++;
            } else if (after > LONGEST_REPLY) {
                late++;
            } else {
                replies.add(after / 1e6);
            }
        }
    }
}
