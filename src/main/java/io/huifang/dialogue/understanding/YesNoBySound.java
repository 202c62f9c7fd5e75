package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese yes or no through characters that only sound as what was meant: 部是 is 不是 and no yes. What is read so is
 * as unsure as {@link Repair#REPAIRED}, so that nobody's word is turned round by a recogniser's spelling.
 */
final class YesNoBySound {

    private static final int LONGEST = 8;
    private static final Map<String, List<String>> BY_SOUND = bySound();

    private YesNoBySound() {}

    static Tokens repaired(Tokens tokens) {
        List<Token> repaired = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            List<String> phrase = misspelt(tokens, at);
            if (phrase == null) {
                repaired.add(tokens.list().get(at));
                at++;
                continue;
            }
            for (String character : phrase) {
                Token token = tokens.list().get(at);
                repaired.add(new Token(character, Math.min(Repair.REPAIRED, token.confidence()), token.span()));
                at++;
            }
        }
        return new Tokens(List.copyOf(repaired));
    }

    /** The longest phrase that begins here by its sound alone; null where one as long stands here as it is written. */
    private static @Nullable List<String> misspelt(Tokens tokens, int at) {
        YesNoPhrases.Phrase written = YesNoPhrases.at(tokens, at);
        int atLeast = written == null ? 2 : written.tokens().size() + 1;
        for (int length = Math.min(LONGEST, tokens.size() - at); length >= atLeast; length--) {
            List<String> said = tokens.texts().subList(at, at + length);
            List<String> phrase = BY_SOUND.get(Pinyin.soundsOf(String.join("", said)));
            if (phrase != null && !phrase.equals(said) && phrase.size() == length && isNear(phrase, said)) {
                return phrase;
            }
        }
        return null;
    }

    /** Of two characters one must be written right, of more all but a third. */
    private static boolean isNear(List<String> phrase, List<String> said) {
        int same = 0;
        for (int i = 0; i < phrase.size(); i++) {
            same += phrase.get(i).equals(said.get(i)) ? 1 : 0;
        }
        return 2 * same >= phrase.size();
    }

    private static Map<String, List<String>> bySound() {
        Map<String, List<String>> bySound = new HashMap<>();
        for (List<String> phrase : YesNoPhrases.chinese()) {
            if (phrase.size() >= 2 && phrase.size() <= LONGEST) {
                bySound.putIfAbsent(Pinyin.soundsOf(String.join("", phrase)), phrase);
            }
        }
        return Map.copyOf(bySound);
    }
}
