package io.huifang.speech.recognition;

import com.sun.jna.Pointer;
import io.huifang.media.Sound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A Vosk model. Vosk shares it between recognisers and threads by itself. */
final class VoskEngine implements Engine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pointer model;

    private VoskEngine(Pointer model) {
        this.model = model;
    }

    /**
     * Loads a model, about a quarter of a second.
     *
     * @param folder one that {@link ModelFolder} has nothing against: the native code may end the process on others
     * @throws IllegalStateException when Vosk can't read it, or doesn't run on this machine
     */
    static VoskEngine load(Path folder) {
        try {
            // Vosk writes to standard error by itself; what matters comes back as a value
            LibVosk.vosk_set_log_level(-1);
            Pointer model = LibVosk.vosk_model_new(LibVosk.c(folder.toString()));
            if (model == null) {
                throw new IllegalStateException("Vosk can't read the model in " + folder + ": it is damaged");
            }
            return new VoskEngine(model);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "Vosk has no library that runs on this machine (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public Recogniser open(List<String> phrases) {
        Pointer recogniser;
        if (phrases.isEmpty()) {
            recogniser = LibVosk.vosk_recognizer_new(model, Sound.RATE);
        } else {
            List<String> grammar = new ArrayList<>(phrases);
            grammar.add(VoskRecogniser.UNKNOWN);
            recogniser =
                    LibVosk.vosk_recognizer_new_grm(model, Sound.RATE, LibVosk.c(JSON.writeValueAsString(grammar)));
        }
        if (recogniser == null) {
            throw new IllegalStateException("Vosk gave no recogniser");
        }
        return new VoskRecogniser(recogniser);
    }

    @Override
    public boolean knows(String word) {
        return LibVosk.vosk_model_find_word(model, LibVosk.c(word)) >= 0;
    }

    @Override
    public void close() {
        LibVosk.vosk_model_free(model);
    }

    /** A recogniser of Vosk, whose answers are JSON texts. */
    private static final class VoskRecogniser implements Recogniser {

        static final String UNKNOWN = "[unk]";

        private @Nullable Pointer recogniser;
        private long taken;

        VoskRecogniser(Pointer recogniser) {
            this.recogniser = recogniser;
            LibVosk.vosk_recognizer_set_words(recogniser, 1);
        }

        @Override
        public boolean accept(short[] samples, int count) {
            int answer = LibVosk.vosk_recognizer_accept_waveform_s(open(), samples, count);
            if (answer < 0) {
                throw new IllegalStateException("Vosk could not take " + count + " samples");
            }
            taken += count;
            return answer > 0;
        }

        @Override
        public String partial() {
            String json = LibVosk.java(LibVosk.vosk_recognizer_partial_result(open()));
            return JSON.readValue(json, PartialResult.class).textWithoutUnknown();
        }

        @Override
        public List<RecognisedWord> segment() {
            return words(LibVosk.vosk_recognizer_result(open()));
        }

        @Override
        public List<RecognisedWord> finish() {
            return words(LibVosk.vosk_recognizer_final_result(open()));
        }

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public void close() {
            Pointer open = recogniser;
            recogniser = null;
            if (open != null) {
                LibVosk.vosk_recognizer_free(open);
            }
        }

        private Pointer open() {
            Pointer open = recogniser;
            if (open == null) {
                throw new IllegalStateException("the recogniser is closed");
            }
            return open;
        }

        private static List<RecognisedWord> words(Pointer json) {
            List<RecognisedWord> words =
                    JSON.readValue(LibVosk.java(json), SegmentResult.class).result();
            return words == null
                    ? List.of()
                    : words.stream()
                            .filter(word -> !word.word().equals(UNKNOWN))
                            .toList();
        }
    }

    /** As {@code vosk_recognizer_partial_result} gives it. */
    private record PartialResult(@Nullable String partial) {
        String textWithoutUnknown() {
            return partial == null
                    ? ""
                    : partial.replace(VoskRecogniser.UNKNOWN, "").strip();
        }
    }

    /** As {@code vosk_recognizer_result} gives it; no list of words when none was heard. */
    private record SegmentResult(
            @Nullable String text, @Nullable List<RecognisedWord> result) {}
}
