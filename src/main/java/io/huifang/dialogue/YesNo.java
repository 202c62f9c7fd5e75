package io.huifang.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands yes and no. Phrases are looked for from the longest to the shortest, so that "no problem" is not a no and
 * 没错 is not a 没. An answer with both a yes and a no in it is not understood: it is asked again.
 */
final class YesNo {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String NEITHER = "";

    private record Phrase(List<String> tokens, String meaning) {}

    private static final List<Phrase> PHRASES = phrases();

    private YesNo() {}

    static Optional<Understood> in(Tokens tokens) {
        String meaning = NEITHER;
        double confidence = 1;
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase == null) {
                at++;
                continue;
            }
            int end = at + phrase.tokens().size();
            if (!phrase.meaning().equals(NEITHER)) {
                if (!meaning.equals(NEITHER) && !meaning.equals(phrase.meaning())) {
                    return Optional.empty();
                }
                // said twice is heard once well enough
                double here = tokens.confidence(at, end);
                confidence = meaning.equals(NEITHER) ? here : Math.max(confidence, here);
                meaning = phrase.meaning();
            }
            at = end;
        }
        return meaning.equals(NEITHER) ? Optional.empty() : Optional.of(new Understood(meaning, confidence));
    }

    private static @Nullable Phrase phraseAt(Tokens tokens, int at) {
        for (Phrase phrase : PHRASES) {
            int size = phrase.tokens().size();
            if (at + size <= tokens.size()
                    && tokens.texts().subList(at, at + size).equals(phrase.tokens())) {
                return phrase;
            }
        }
        return null;
    }

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        english(phrases, YES, """
                yes|yeah|yep|yup|yes please|sure|okay|ok|correct|right|exactly|absolutely|certainly|definitely|indeed|of course|\
                that's right|that is right|that's correct|that is correct|go ahead|no problem|no problem at all|why not|speaking|\
                he is|she is|i am|it is|they are|he does|she does|i do|we do|they do|he has|she has|i have|we have|\
                he works here|she works here|works here|affirmative|true|fine|not a problem""");
        english(phrases, NO, """
                no|nope|nah|not|never|wrong|incorrect|negative|false|isn't|aren't|doesn't|don't|didn't|hasn't|haven't|wasn't|won't|\
                not really|not at all|not any more|not anymore|i don't think so|of course not|certainly not|absolutely not|\
                he is not|she is not|i am not|it is not|he does not|she does not|i do not|we do not|that's wrong|that is wrong|\
                that's not right|that is not right|that's not correct|that is not correct|that isn't right|not correct|not right|\
                no longer|does not|is not|does not work here|doesn't work here|never heard of him|never heard of her|\
                not now|not a good time|isn't a good time|bad time""");
        english(
                phrases,
                NEITHER,
                "i don't know|don't know|not sure|i'm not sure|i am not sure|do not know|i do not know|right now");
        chinese(phrases, YES, "是 是的 是啊 对 对的 对啊 没错 没问题 方便 可以 行 好 好的 嗯 有 有的 在 在的 确实 当然 不错 在职 我就是");
        chinese(phrases, NO, """
                不是 不是的 没有 没 不对 不方便 不行 不可以 不在 不好 不 否 错 错了 没有的 不在了 不是啊 没有这个人 查无此人 不太方便 \
                没在 并不是 已离职 离职了 离职 不属实""");
        chinese(phrases, NEITHER, "是不是 对不对 有没有 好不好 行不行 不知道 不清楚 不确定 在不在 不好意思 可不可以 方便不方便 方不方便");
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.tokens().size())
                .reversed());
        return List.copyOf(phrases);
    }

    private static void english(List<Phrase> into, String meaning, String list) {
        Arrays.stream(list.split("\\|")).forEach(text -> into.add(new Phrase(List.of(text.split(" ")), meaning)));
    }

    private static void chinese(List<Phrase> into, String meaning, String list) {
        Arrays.stream(list.strip().split("\\s+"))
                .forEach(text -> into.add(new Phrase(
                        text.codePoints().mapToObj(Character::toString).toList(), meaning)));
    }
}
