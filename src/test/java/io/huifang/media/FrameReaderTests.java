package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameReaderTests {

    private record Frame(int kind, List<Byte> payload) {}

    private static final class Collector implements FrameReader.Sink {
        final List<Frame> frames = new ArrayList<>();
        int begun;
        int wanted = Integer.MAX_VALUE;

        @Override
        public void begins(int kind, int length) {
            begun++;
        }

        @Override
        public boolean frame(int kind, ByteBuffer payload) {
            List<Byte> bytes = new ArrayList<>();
            while (payload.hasRemaining()) {
                bytes.add(payload.get());
            }
            frames.add(new Frame(kind, bytes));
            return frames.size() < wanted;
        }
    }

    @Test
    void readsTheSameFramesHoweverTheStreamIsChopped() throws MalformedFrameException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            List<Frame> expected = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                byte[] payload = new byte[random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(1_500)];
                random.nextBytes(payload);
                int kind = random.nextInt(256);
                stream.write(kind);
                stream.write(payload.length >> 8);
                stream.write(payload.length);
                stream.writeBytes(payload);
                List<Byte> bytes = new ArrayList<>();
                for (byte b : payload) {
                    bytes.add(b);
                }
                expected.add(new Frame(kind, bytes));
            }
            byte[] all = stream.toByteArray();
            Collector collector = new Collector();
            FrameReader reader = new FrameReader();
            int at = 0;
            while (at < all.length) {
                int most = random.nextBoolean() ? 5 : 3_000;
                int count = Math.min(all.length - at, 1 + random.nextInt(most));
                ByteBuffer chunk = ByteBuffer.wrap(all, at, count);
                assertThat(reader.feed(chunk, collector)).isTrue();
                assertThat(chunk.hasRemaining()).isFalse();
                at += count;
            }
            assertThat(collector.frames).as("seed %d", seed).isEqualTo(expected);
            assertThat(collector.begun).isEqualTo(20);
        }
    }

    @Test
    void refusesAHugeFrameByItsHeader() {
        byte[] header = {0x12, (byte) 0xff, (byte) 0xff};
        assertThatThrownBy(() -> new FrameReader().feed(ByteBuffer.wrap(header), new Collector()))
                .isInstanceOfSatisfying(
                        MalformedFrameException.class,
                        e -> assertThat(e.refusal()).isEqualTo(Refusal.HUGE));
    }

    @Test
    void stopsWhenNoMoreIsWanted() throws MalformedFrameException {
        Collector collector = new Collector();
        collector.wanted = 1;
        ByteBuffer twoHangUps = ByteBuffer.wrap(new byte[6]);
        assertThat(new FrameReader().feed(twoHangUps, collector)).isFalse();
        assertThat(collector.frames).hasSize(1);
        assertThat(twoHangUps.remaining()).isEqualTo(3);
    }

    @Test
    void survivesArbitraryGarbageWithNothingButARefusal() {
        for (int seed = 0; seed < 500; seed++) {
            byte[] garbage = new byte[2_000];
            new Random(seed).nextBytes(garbage);
            FrameReader reader = new FrameReader();
            FrameReader.Sink strict = new FrameReader.Sink() {
                @Override
                public void begins(int kind, int length) throws MalformedFrameException {
                    FrameKind.check(kind, length);
                }

                @Override
                public boolean frame(int kind, ByteBuffer payload) {
                    return true;
                }
            };
            try {
                reader.feed(ByteBuffer.wrap(garbage), strict);
            } catch (MalformedFrameException e) {
                assertThat(e.refusal()).isIn(Refusal.HUGE, Refusal.GARBAGE);
            }
        }
    }
}
