package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese yes or no through characters that only sound as what was meant: 部是 is 不是 and no yes. What is read so is
 * as unsure as {@link Repair#REPAIRED}, so that nobody's word is turned round by a recogniser's spelling.
 */
final class YesNoBySound {

    private static final int LONGEST = 8;

    /** What an answer begins with before it says yes or no. */
    private static final Set<String> OPENINGS =
            Set.of("嗯", "啊", "呃", "哦", "哎", "那", "就", "我", "他", "她", "这", "都", "还", "也");

    private static final Map<String, List<String>> BY_SOUND = bySound();

    private YesNoBySound() {}

    static Tokens repaired(Tokens tokens) {
        List<Token> repaired = new ArrayList<>();
        int at = 0;
        // 是的 may be misspelt where an answer begins or goes on; 司的 in 我们公司的 is none
        int begins = 0;
        while (at < tokens.size()) {
            List<String> phrase = misspelt(tokens, at, at == begins ? 2 : 3);
            if (phrase == null) {
                YesNoPhrases.Phrase written = YesNoPhrases.at(tokens, at);
                int length = written == null ? 1 : written.tokens().size();
                begins = written != null || OPENINGS.contains(tokens.text(at)) ? at + length : begins;
                repaired.addAll(tokens.list().subList(at, at + length));
                at += length;
                continue;
            }
            begins = at + phrase.size();
            for (String character : phrase) {
                Token token = tokens.list().get(at);
                repaired.add(new Token(character, Math.min(Repair.REPAIRED, token.confidence()), token.span()));
                at++;
            }
        }
        return new Tokens(List.copyOf(repaired));
    }

    /** The longest phrase that begins here by its sound alone; null where one as long stands here as it is written. */
    private static @Nullable List<String> misspelt(Tokens tokens, int at, int shortest) {
        YesNoPhrases.Phrase written = YesNoPhrases.at(tokens, at);
        int atLeast = Math.max(shortest, written == null ? 0 : written.tokens().size() + 1);
        for (int length = Math.min(LONGEST, tokens.size() - at); length >= atLeast; length--) {
            List<String> said = tokens.texts().subList(at, at + length);
            List<String> phrase = BY_SOUND.get(Pinyin.soundsOf(String.join("", said)));
            if (phrase != null && !phrase.equals(said) && phrase.size() == length && isNear(phrase, said)) {
                return phrase;
            }
        }
        return null;
    }

    /** What is said so often that it is not a misspelling: 是了嘛. */
    private static final String FREQUENT = "的了我你他她们这那不没是有就都也还嘛吗吧啊呢在个";

    /** Half of the characters or more must be written right, and those that are not are no word of their own. */
    private static boolean isNear(List<String> phrase, List<String> said) {
        int same = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.get(i).equals(said.get(i))) {
                same++;
            } else if (FREQUENT.contains(said.get(i))) {
                return false;
            }
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
