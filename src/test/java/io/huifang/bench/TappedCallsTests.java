package io.huifang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TappedCallsTests {

    private static final int PEER = 40_000;
    private static final long FRAME = 20_000_000;
    private static final int SILENT = 0;
    private static final int LOUD = 3_000;

    private final TappedCalls calls = new TappedCalls(700);
    private final int[] sequence = {1_000, 2_000_000_000};
    private long now = 1_000 * FRAME;

    @BeforeEach
    void connect() {
        send(false, ByteBuffer.allocate(19).put((byte) 1).putShort((short) 16).position(19));
        calls.measure(true);
    }

    private void send(boolean bot, ByteBuffer bytes) {
        int side = bot ? 0 : 1;
        bytes.flip();
        int length = bytes.remaining();
        calls.segment(now, PEER, bot, sequence[side], bytes);
        sequence[side] += length;
    }

    private void frame(boolean bot, int level) {
        ByteBuffer frame = ByteBuffer.allocate(643).put((byte) 0x12).putShort((short) 640);
        frame.order(ByteOrder.LITTLE_ENDIAN);
        while (frame.hasRemaining()) {
            frame.putShort((short) level);
        }
        send(bot, frame);
    }

    private void passes(int frames, int customer, int bot) {
        for (int i = 0; i < frames; i++) {
            now += FRAME;
            frame(false, customer);
            frame(true, bot);
        }
    }

    @Test
    void timesAReplyFromTheLastVoicedFrameToTheFirstOfThePrompt() {
        passes(50, SILENT, LOUD);
        passes(20, SILENT, SILENT);
        passes(60, LOUD, SILENT);
        passes(37, SILENT, SILENT);
        passes(50, SILENT, LOUD);
        assertThat(calls.replies.count()).isEqualTo(1);
        assertThat(calls.replies.at(1)).isCloseTo(760, within(0.1));
    }

    @Test
    void takesAPauseWithinAPromptForNoReply() {
        passes(20, LOUD, LOUD);
        passes(5, LOUD, SILENT);
        passes(15, SILENT, SILENT);
        passes(50, SILENT, LOUD);
        assertThat(calls.replies.count()).isZero();
        assertThat(calls.early()).isEqualTo(1);
    }

    @Test
    void timesAnInterruptionFromTheFirstLoudFrameToSilence() {
        passes(50, SILENT, LOUD);
        passes(13, LOUD, LOUD);
        passes(40, LOUD, SILENT);
        assertThat(calls.interruptions.count()).isEqualTo(1);
        assertThat(calls.interruptions.at(1)).isCloseTo(260, within(0.1));
    }

    @Test
    void measuresGapsEachWayAndPutsFramesTogetherOutOfSegments() {
        passes(10, SILENT, SILENT);
        now += 2 * FRAME;
        ByteBuffer whole =
                ByteBuffer.allocate(643).put((byte) 0x12).putShort((short) 640).position(643);
        byte[] bytes = whole.array();
        send(true, ByteBuffer.allocate(2).put(bytes, 0, 2));
        assertThat(calls.gapsOut.at(1)).isCloseTo(20, within(0.1));
        send(true, ByteBuffer.allocate(641).put(bytes, 2, 641));
        assertThat(calls.gapsOut.at(1)).isCloseTo(40, within(0.1));
        assertThat(calls.gapsIn.at(1)).isCloseTo(20, within(0.1));
        assertThat(calls.torn()).isZero();
    }

    @Test
    void countsWhatTheTapHasMissed() {
        passes(2, SILENT, SILENT);
        sequence[0] += 643;
        passes(2, SILENT, SILENT);
        assertThat(calls.torn()).isEqualTo(1);
    }
}
