package io.huifang.dialogue.understanding;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transcripts as a recogniser would give them: 300 ms a word, all words with the same confidence. */
public final class Said {

    private Said() {}

    public static Transcript clearly(String text) {
        return with(0.95, text);
    }

    public static Transcript unclearly(String text) {
        return with(0.4, text);
    }

    public static Transcript with(double confidence, String text) {
        List<Word> words = new ArrayList<>();
        Duration at = Duration.ofSeconds(1);
        for (String word : text.split(" ")) {
            Duration to = at.plusMillis(300);
            words.add(new Word(word, new AudioSpan(at, to), confidence));
            at = to;
        }
        return new Transcript(text, words);
    }

    static Tokens tokens(String text) {
        return Tokens.of(clearly(text));
    }

    /** The value that was read; null when there is not one. */
    static @Nullable String value(Reading reading) {
        return reading instanceof Reading.Value read ? read.value() : null;
    }
}
