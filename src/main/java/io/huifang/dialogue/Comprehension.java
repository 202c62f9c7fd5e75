package io.huifang.dialogue;

import io.huifang.dialogue.understanding.AnswerSpec;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.dialogue.understanding.Understanding;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the engine asks of understanding, so that tests may let it understand what they like. */
interface Comprehension {

    /** The real one. */
    Comprehension REAL = new Comprehension() {
        @Override
        public Assessment spoken(AnswerSpec spec, Transcript transcript) {
            return Understanding.spoken(spec, transcript);
        }

        @Override
        public Assessment keyed(AnswerSpec spec, String digits) {
            return Understanding.keyed(spec, digits);
        }

        @Override
        public Optional<Interruption> interruption(Transcript transcript, Language language, LocalDateTime now) {
            return Understanding.interruption(transcript, language, now);
        }

        @Override
        public boolean isBackchannel(Transcript transcript, Language language) {
            return Understanding.isBackchannel(transcript, language);
        }

        @Override
        public String spokenForm(AnswerType type, String value, Language language, LocalDateTime now) {
            return Understanding.spokenForm(type, value, language, now);
        }
    };

    Assessment spoken(AnswerSpec spec, Transcript transcript);

    Assessment keyed(AnswerSpec spec, String digits);

    Optional<Interruption> interruption(Transcript transcript, Language language, LocalDateTime now);

    boolean isBackchannel(Transcript transcript, Language language);

    String spokenForm(AnswerType type, String value, Language language, LocalDateTime now);
}
