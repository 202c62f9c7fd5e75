package io.huifang.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands yes and no. Phrases are looked for from the longest to the shortest, so that "no problem" is not a no, 没错
 * is not a 没 and 你好 is not a 好. An answer with both a yes and a no in it is not understood and is asked again; so is
 * one that doubts, asks back or speaks of the past, as "I don't know if he is" and 他以前是.
 */
final class YesNo {

    private enum Meaning {
        YES,
        NO,
        /** Whatever else is said, it is no answer to rely on. */
        DOUBT,
        /** Says nothing either way; stands here so that a part of it is not taken for a yes or no. */
        NOTHING
    }

    /** @param last whether it counts only as the answer's last words: "he is", but not "he is busy" */
    private record Phrase(List<String> tokens, Meaning meaning, boolean last) {}

    private static final List<Phrase> PHRASES = phrases();

    private YesNo() {}

    static Optional<Understood> in(Tokens tokens) {
        Meaning found = Meaning.NOTHING;
        double confidence = 0;
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase == null) {
                at++;
                continue;
            }
            int end = at + phrase.tokens().size();
            if (phrase.meaning() == Meaning.DOUBT) {
                return Optional.empty();
            }
            if (phrase.meaning() != Meaning.NOTHING) {
                if (found != Meaning.NOTHING && found != phrase.meaning()) {
                    return Optional.empty();
                }
                found = phrase.meaning();
                // said twice is heard once well enough
                confidence = Math.max(confidence, tokens.confidence(at, end));
            }
            at = end;
        }
        return switch (found) {
            case YES -> Optional.of(new Understood("yes", confidence));
            case NO -> Optional.of(new Understood("no", confidence));
            case DOUBT, NOTHING -> Optional.empty();
        };
    }

    /** True when something in it says that it is no answer: "I don't know", "who is this?", 不清楚. */
    static boolean doubted(Tokens tokens) {
        return holds(tokens, Meaning.DOUBT);
    }

    /** True when there is a no in it, whatever else. */
    static boolean denied(Tokens tokens) {
        return holds(tokens, Meaning.NO);
    }

    /** True when nothing is in it but yes, no and words that say nothing either way. */
    static boolean onlyYesOrNo(Tokens tokens) {
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase == null) {
                return false;
            }
            at += phrase.tokens().size();
        }
        return true;
    }

    private static boolean holds(Tokens tokens, Meaning meaning) {
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase != null && phrase.meaning() == meaning) {
                return true;
            }
            at += phrase == null ? 1 : phrase.tokens().size();
        }
        return false;
    }

    private static @Nullable Phrase phraseAt(Tokens tokens, int at) {
        for (Phrase phrase : PHRASES) {
            int size = phrase.tokens().size();
            if (at + size <= tokens.size()
                    && (!phrase.last() || at + size == tokens.size())
                    && tokens.texts().subList(at, at + size).equals(phrase.tokens())) {
                return phrase;
            }
        }
        return null;
    }

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        english(phrases, Meaning.YES, """
                yes|yeah|yep|yup|yes please|sure|okay|ok|correct|right|exactly|absolutely|certainly|definitely|indeed|of course|\
                that's right|that is right|that's correct|that is correct|go ahead|no problem|no problem at all|why not|speaking|\
                he is still here|she is still here|he still works|she still works|he is employed|she is employed|\
                he works for us|she works for us|he works with us|she works with us|he works here|she works here|works here|affirmative|true|fine|not a problem""");
        english(
                phrases,
                Meaning.YES,
                true,
                "he is|she is|i am|it is|they are|he does|she does|i do|we do|they do|he has|she has|i have|we have");
        english(phrases, Meaning.NO, """
                no|nope|nah|not|never|wrong|incorrect|negative|false|isn't|aren't|doesn't|don't|didn't|hasn't|haven't|wasn't|won't|\
                not really|not at all|not any more|not anymore|i don't think so|of course not|certainly not|absolutely not|\
                he is not|she is not|i am not|it is not|he does not|she does not|i do not|we do not|that's wrong|that is wrong|\
                that's not right|that is not right|that's not correct|that is not correct|that isn't right|not correct|not right|\
                no longer|does not|is not|does not work here|doesn't work here|never heard of him|never heard of her|\
                not now|not a good time|isn't a good time|bad time|not right now|\
                he is no longer|she is no longer|they are no longer|he is retired|she is retired|\
                he left|she left|has left|he has left|she has left|left us|left the company|left the firm|\
                resigned|he has resigned|she has resigned|quit|he has quit|she has quit|retired|he has retired|she has retired|\
                was fired|was dismissed|passed away""");
        english(phrases, Meaning.DOUBT, """
                don't know|do not know|i do not know|we do not know|he is not sure|i am not sure|i am not certain|didn't know|wouldn't know|not know|no idea|not sure|not certain|can't say|cannot say|couldn't say|\
                can't tell|cannot tell|hard to say|don't remember|can't remember|do not remember|i do not remember|maybe|perhaps|probably|possibly|\
                i think so|i guess|i suppose|might be|used to|formerly|previously|he was|she was|\
                isn't in|is not in|not in|isn't here|is not here|not here|isn't available|is not available|not available|\
                he is not in|she is not in|he is not here|she is not here|he is not available|she is not available|\
                in a meeting|driving|\
                didn't hear|did not hear|can't hear|cannot hear|didn't catch|did not catch|didn't get that|did not get that|\
                don't understand|do not understand|i do not understand|didn't understand|did not understand|\
                are you sure|is that right|is that correct|am i right|isn't he|isn't she|isn't it|aren't you|aren't they|\
                doesn't he|doesn't she|doesn't it|don't you|don't they|\
                who is|who's|who are|what is|what's|what do|what does|what are|why do|why are|which company|which bank|\
                what company|what bank|where are you|pardon""");
        english(phrases, Meaning.NOTHING, "right now|right away|never mind|all right then");
        chinese(phrases, Meaning.YES, "是 是的 是啊 对 对的 对啊 没错 没问题 方便 可以 行 好 好的 嗯 有 有的 在 在的 确实 当然 不错 在职 我就是");
        chinese(phrases, Meaning.NO, """
                不是 不是的 没有 没 不对 不方便 不行 不可以 不好 不 否 错 错了 没有的 不在了 不是啊 没有这个人 查无此人 不太方便 \
                没在 并不是 不在我们 不在我公司 已离职 离职了 离职 不属实 辞职 退休 开除""");
        chinese(phrases, Meaning.DOUBT, """
                不知道 不清楚 不确定 不太清楚 不太确定 不太知道 不了解 不太了解 不记得 不认识 不明白 不懂 不好说 不一定 说不好 说不准 \
                听不清 听不见 听不懂 没听清 没听见 没听懂 没听明白 可能 也许 大概 好像 应该 估计 差不多 以前 之前 曾经 原来 从前 \
                走了 在忙 开会 开车                 不在 谁 哪 什么 啥 怎么 吗 么 多少 是不是 对不对 有没有 好不好 行不行 在不在 可不可以 方便不方便 方不方便""");
        chinese(phrases, Meaning.NOTHING, """
                你好 您好 大家好 好久 不好意思 对不起 对方 对于 对了 不客气 没关系 没事 现在 银行 行业 行政 你是 您是 有点 有一点 \
                正在 在线 有时 有人 有限公司 不过 不管 不但 不仅 不然 不用说 错过""");
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.tokens().size())
                .reversed());
        return List.copyOf(phrases);
    }

    private static void english(List<Phrase> into, Meaning meaning, String list) {
        english(into, meaning, false, list);
    }

    private static void english(List<Phrase> into, Meaning meaning, boolean last, String list) {
        Arrays.stream(list.split("\\|")).forEach(text -> into.add(new Phrase(List.of(text.split(" ")), meaning, last)));
    }

    private static void chinese(List<Phrase> into, Meaning meaning, String list) {
        Arrays.stream(list.strip().split("\\s+"))
                .forEach(text -> into.add(new Phrase(
                        text.codePoints().mapToObj(Character::toString).toList(), meaning, false)));
    }
}
