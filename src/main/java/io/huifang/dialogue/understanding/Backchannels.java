package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.util.Set;

/**
 * Tells signs of listening from answers. What the recogniser makes of a breath or a click ("the", "huh") counts as one when
 * it is all that was heard.
 */
final class Backchannels {

    private static final Set<String> ENGLISH = Set.of(
            "uh", "um", "er", "erm", "hm", "hmm", "mm", "mmm", "mhm", "ah", "eh", "oh", "uhm", "hmmm", "ahem", "mmhmm",
            "aha", "a", "the", "an", "unk", "hum");
    private static final Set<String> CHINESE = Set.of(
            "嗯", "哦", "啊", "噢", "呃", "额", "唔", "喔", "哎", "诶", "欸", "呀", "哼", "唉", "恩", "哈", "um", "uh", "mm", "unk");

    /** So much hesitation is a word that was not understood. */
    private static final int LONGEST = 8;

    private Backchannels() {}

    static boolean is(Transcript transcript, Language language) {
        Tokens tokens = Tokens.of(transcript);
        if (tokens.size() == 0 || tokens.size() > LONGEST) {
            return false;
        }
        return switch (language) {
            case EN_US -> isEnglish(tokens);
            case ZH_CN -> tokens.texts().stream().allMatch(CHINESE::contains);
        };
    }

    /** "Uh huh" is one; "huh" alone asks back, unless the recogniser itself doubts it. */
    private static boolean isEnglish(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            boolean huh = tokens.text(at).equals("huh");
            if ((!huh && !ENGLISH.contains(tokens.text(at)))
                    || (huh && tokens.size() == 1 && tokens.confidence(0, 1) > Comparison.CERTAIN)) {
                return false;
            }
        }
        return true;
    }
}
