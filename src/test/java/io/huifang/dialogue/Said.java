package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Transcripts as a recogniser would give them: 300 ms a word, all words with the same confidence. */
final class Said {

    private Said() {}

    static Transcript clearly(String text) {
        return with(0.95, text);
    }

    static Transcript unclearly(String text) {
        return with(0.4, text);
    }

    static Transcript with(double confidence, String text) {
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
}
