package io.huifang.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTests {

    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private final Peaks peaks = new Peaks();

    /** @param left and right: the level of each second */
    static byte[] wav(int[] left, int[] right) {
        int bytes = left.length * RATE * 4;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        wav.putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int second = 0; second < left.length; second++) {
            for (int i = 0; i < RATE; i++) {
                int sign = i % 2 == 0 ? 1 : -1;
                wav.putShort((short) (sign * left[second])).putShort((short) (sign * right[second]));
            }
        }
        return wav.array();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("call.wav"), content);
    }

    @Test
    void findsTheLoudestOfEachStretchOnEitherSide() throws IOException {
        Path wav = file(wav(new int[] {0, 100, 32_767, 0}, new int[] {7, 0, 0, 9_000}));

        Peaks.Outline outline = peaks.of(wav, 4);

        assertThat(outline.durationMs()).isEqualTo(4_000);
        assertThat(outline.left()).containsExactly(0, 100, 32_767, 0);
        assertThat(outline.right()).containsExactly(7, 0, 0, 9_000);
        assertThat(peaks.of(wav, 2).left()).containsExactly(100, 32_767);
        assertThat(peaks.of(wav, 4)).as("known already").isSameAs(outline);
    }

    @Test
    void readsAFileAgainThatHasChanged() throws IOException {
        Path wav = file(wav(new int[] {5}, new int[] {5}));
        assertThat(peaks.of(wav, 1).left()).containsExactly(5);
        file(wav(new int[] {6, 8}, new int[] {5, 5}));
        assertThat(peaks.of(wav, 1).left()).containsExactly(8);
    }

    @Test
    void takesWhatThereIsOfAFileThatWasCutShort() throws IOException {
        byte[] whole = wav(new int[] {10, 20}, new int[] {1, 2});
        Path wav = file(java.util.Arrays.copyOf(whole, whole.length - RATE * 4));
        assertThat(peaks.of(wav, 1).durationMs()).isEqualTo(1_000);
        assertThat(peaks.of(wav, 1).left()).containsExactly(10);
    }

    @Test
    void saysWhenItIsNoStereoSound() throws IOException {
        Path text = file("this is no sound at all".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> peaks.of(text, 10)).isInstanceOf(IOException.class);
        byte[] mono = wav(new int[] {1}, new int[] {1});
        mono[22] = 1;
        Path other = file(mono);
        assertThatThrownBy(() -> peaks.of(other, 10))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("stereo");
    }

    @Test
    void hasMoreStretchesThanSoundWhenAskedForThem() throws IOException {
        byte[] whole = wav(new int[] {10}, new int[] {1});
        Path wav = file(java.util.Arrays.copyOf(whole, 44 + 4 * 3));
        assertThat(peaks.of(wav, 10).left()).hasSize(10).contains(10, 0);
    }
}
