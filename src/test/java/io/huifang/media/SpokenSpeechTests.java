package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Voice activity on synthesised words, where {@code flite} is installed. */
class SpokenSpeechTests {

    @TempDir
    Path folder;

    private record Span(long from, long to) {}

    private static boolean hasFlite() {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (new File(place, "flite").canExecute()) {
                return true;
            }
        }
        return false;
    }

    private short[] say(String voice, String text) throws Exception {
        assumeTrue(hasFlite(), "flite is not installed");
        Path file = folder.resolve("said.wav");
        Process flite = new ProcessBuilder("flite", "-voice", voice, "-t", text, "-o", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(flite.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(flite.exitValue()).isZero();
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(in.getFormat().getSampleRate()).isEqualTo(16_000);
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return samples;
        }
    }

    private static short[] scaled(short[] samples, double factor) {
        short[] scaled = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = Tones.clip(samples[i] * factor);
        }
        return scaled;
    }

    /** The root mean square of the loudest half of its 20 ms frames. */
    private static double level(short[] samples) {
        List<Double> levels = new ArrayList<>();
        for (int at = 0; at + 320 <= samples.length; at += 320) {
            levels.add(Tones.rms(samples, at, at + 320));
        }
        levels.sort(null);
        double sum = 0;
        for (double each : levels.subList(levels.size() / 2, levels.size())) {
            sum += each * each;
        }
        return Math.sqrt(sum / (levels.size() - levels.size() / 2));
    }

    private static List<Span> spans(short[] sound) {
        List<Span> spans = new ArrayList<>();
        long[] from = {-1};
        SpeechEdges edges = new SpeechEdges(new SpeechEdges.Listener() {
            @Override
            public void began(long at) {
                from[0] = at / 16;
            }

            @Override
            public void goesOn(long from, long now) {}

            @Override
            public void ended(long lastVoiced) {
                spans.add(new Span(from[0], lastVoiced / 16));
            }
        });
        new VoiceActivity(edges).hear(sound, sound.length, false);
        return spans;
    }

    @ParameterizedTest
    @CsvSource({"slt, 30", "slt, 20", "slt, 15", "slt, 12", "rms, 20", "rms, 15", "rms, 12", "awb, 20", "awb, 15"})
    void findsASentenceInNoise(String voice, int signalToNoise) throws Exception {
        short[] said = scaled(say(voice, "yes that is correct he works here as an engineer"), 0.5);
        double noise = level(said) / Math.pow(10, signalToNoise / 20.0);
        short[] sound = Tones.join(Tones.silence(2_000), said, Tones.silence(2_000));
        // the noise is soft enough not to be taken for a voice itself
        sound = Tones.add(scaled(sound, 0.25), scaled(Tones.noise(noise, sound.length / 16, 11), 0.25));
        List<Span> spans = spans(sound);
        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().from()).isCloseTo(2_000, within(350L));
        assertThat(spans.getFirst().to()).isCloseTo(2_000 + said.length / 16, within(450L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "correct", "seven", "that is right"})
    void findsAShortAnswerLoudAndQuiet(String words) throws Exception {
        short[] said = say("slt", words);
        for (double factor : new double[] {1, 0.2, 0.05}) {
            short[] sound = Tones.join(Tones.silence(2_000), scaled(said, factor), Tones.silence(1_500));
            List<Span> spans = spans(Tones.add(sound, Tones.noise(0.0003, sound.length / 16, 12)));
            assertThat(spans).as("%s at %s", words, factor).hasSize(1);
        }
    }

    @Test
    void takesNoSpokenSentencesForABeep() throws Exception {
        List<Long> beeps = new ArrayList<>();
        BeepDetector detector = new BeepDetector((from, to) -> beeps.add(from));
        for (String voice : new String[] {"slt", "rms", "awb", "kal16"}) {
            short[] said = say(
                    voice,
                    "The person you have called is not available. Please leave a message after the tone. "
                            + "Oooh, you knew the moon would loom, who is the manager of the mall, hmm, nineteen mum");
            detector.hear(said, said.length);
        }
        assertThat(beeps).isEmpty();
    }
}
