package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import io.huifang.media.AudioFrame;
import io.huifang.speech.Frames;
import io.huifang.speech.Grammar;
import io.huifang.speech.Hearings;
import io.huifang.speech.Listening;
import io.huifang.speech.SpeakerSession;
import io.huifang.speech.SpeechModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the real English model makes of a file. */
public final class WavTranscript {

    private static final Logger log = LoggerFactory.getLogger(WavTranscript.class);

    private WavTranscript() {}

    /**
     * @param wav 16 kHz mono 16 bit
     * @param grammar what it is listened for; a synthesiser's voice over a telephone line is hard to follow freely
     */
    public static String of(Path wav, Grammar grammar)
            throws IOException, InterruptedException, UnsupportedAudioFileException {
        RecognitionProperties properties =
                Recognitions.properties(SpeechModelFolder.english().toString());
        SpeechModels models = new SpeechModels(properties.models(), VoskEngine::load);
        models.load();
        models.awaitLoaded();
        PooledRecognition recognition =
                new PooledRecognition(models, properties, Clock.systemUTC(), new RecognitionLoad());
        List<AudioFrame> frames = Frames.of(samples(wav), Duration.ZERO);
        try (SpeakerSession speaker = recognition.session(Language.EN_US)) {
            // the second time it knows the voice, and does not lose the first words
            String first = heard(speaker, grammar, frames);
            log.debug("heard at first: {}", first);
            return heard(speaker, grammar, frames);
        } finally {
            recognition.close();
        }
    }

    private static String heard(SpeakerSession speaker, Grammar grammar, List<AudioFrame> frames) {
        Hearings hearings = new Hearings();
        try (Listening listening = speaker.listen(grammar, hearings)) {
            frames.forEach(listening::hear);
            listening.finish();
            return hearings.transcript().text();
        }
    }

    private static short[] samples(Path wav) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav.toFile())) {
            byte[] bytes = audio.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
            }
            return samples;
        }
    }
}
