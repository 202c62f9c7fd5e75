package io.huifang.rehearsal;

import io.huifang.dialogue.Heard;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes typed text into what is heard in a call. */
final class Typed {

    private static final double UNCLEAR = 0.4;
    private static final double CLEAR = 0.95;
    private static final String KEYS = "(keys ";
    private static final String MUMBLED = "(unclear) ";

    private Typed() {}

    /** Words, or one of {@code (silence)}, {@code (hangs up)}, {@code (keys 123)}, {@code (unclear) words} and the like. */
    static Heard heard(String text, Language language) {
        if (text.startsWith(KEYS)) {
            return keys(text.substring(KEYS.length(), text.length() - 1));
        }
        return switch (text) {
            case "(silence)" -> new Heard.Silence();
            case "(hangs up)" -> new Heard.HangUp();
            case "(recogniser fails)" -> new Heard.Unheard();
            case "(transfer fails)" -> new Heard.TransferFailed();
            default ->
                text.startsWith(MUMBLED)
                        ? speech(text.substring(MUMBLED.length()), UNCLEAR, language)
                        : speech(text, CLEAR, language);
        };
    }

    static Heard keys(String digits) {
        return new Heard.Keys(digits, new AudioSpan(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    /** Chinese may come with or without spaces between words. */
    static Heard speech(String text, double confidence, Language language) {
        List<Word> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            Duration from = Duration.ofMillis(1_000 + 300L * words.size());
            words.add(new Word(word, new AudioSpan(from, from.plusMillis(300)), confidence));
        }
        return new Heard.Speech(
                new Transcript(language == Language.ZH_CN ? text.replace(" ", "") : text.strip(), words));
    }
}
