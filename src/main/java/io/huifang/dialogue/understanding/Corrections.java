package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds where people take back what they have just said: "three, no wait, five thousand", 三千不对五千. What is said last
 * counts, with less confidence where it differs from what was said before.
 */
final class Corrections {

    private static final double CORRECTED = 0.8;

    /** Who takes back more often than this is not understood anyway. */
    private static final int MOST = 6;

    /** What takes back even a yes or a no. */
    private static final List<List<String>> STRONG = marks(
            "no wait|wait no|yes i mean|yeah i mean|no sorry|sorry i mean|sorry i meant|no i mean|no i meant|i mean to say|correction|scratch that|let me correct that",
            "说错了 我说错了 记错了 我记错了 搞错了 更正 更正一下");

    /** What takes back a value; a yes or a no may itself be said in some of these words. */
    private static final List<List<String>> ALL = Stream.concat(
                    STRONG.stream(),
                    marks(
                            """
                            wait|sorry no|sorry|i mean|i meant|actually|make that|make it|or rather|no rather|let me correct|no no|no|nope|\
                            to be exact|to be precise|more precisely|that's wrong|that's not right|well|now it's|now it is|but now|so|now we're|now we are|now there are|now i'm|now he's|now she's|\
                            that makes|which makes|so that's|in total|altogether|a total of""",
                            "不对 不对不对 不不 不不不 哦不 啊不 错了 准确说 准确地说 准确来说 确切说 后来 后来是 后来谈到 最后是 最终 一共 一共是 总共 合计 加起来 拢共 加一块 现在 现在是 如今 不好意思 对不起 等等 等一下")
                            .stream())
            .toList();

    private static final List<List<String>> PLANS = marks("at first", "本来 原本 原先 一开始 起初 起先 开始 原来想 打算");
    private static final List<List<String>> OUTCOMES = marks("in the end", "后来 结果 最后 最终 但是 不过 可是");

    private static final Set<String> CHINESE_FIGURES = Set.of("一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十");

    private Corrections() {}

    private static List<List<String>> marks(String english, String chinese) {
        return Stream.concat(
                        Arrays.stream(english.split("\\|")).map(mark -> List.of(mark.split(" "))),
                        Arrays.stream(chinese.split(" "))
                                .map(mark -> mark.codePoints()
                                        .mapToObj(Character::toString)
                                        .toList()))
                .toList();
    }

    /** Reads what is said last of a value. */
    static Reading lastSaid(Tokens tokens, Function<Tokens, Reading> reader) {
        return lastSaid(tokens, ALL, true, reader);
    }

    /** Reads what is said last of a yes or no: "yes, no wait, he doesn't". */
    static Reading lastYesOrNo(Tokens tokens, Function<Tokens, Reading> reader) {
        return lastSaid(tokens, STRONG, false, reader);
    }

    /** What is said after all has been taken back: a name after "no wait"; everything when nothing was, or nothing follows. */
    static Tokens afterLast(Tokens tokens) {
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            int end = Math.max(markEnd(tokens, at, STRONG, false), afterAll(tokens, at));
            if (end > at) {
                from = end < tokens.size() ? end : from;
                at = end - 1;
            }
        }
        return tokens.tail(from);
    }

    /** 本来想买车后来还是装修了: where the plan ends and begins what became of it; else where it began. */
    private static int afterAll(Tokens tokens, int at) {
        boolean planned = PLANS.stream().anyMatch(plan -> tokens.head(at).contains(plan));
        return planned
                ? OUTCOMES.stream()
                        .filter(outcome -> tokens.containsAt(at, outcome))
                        .mapToInt(outcome -> at + outcome.size())
                        .findFirst()
                        .orElse(at)
                : at;
    }

    private static Reading lastSaid(
            Tokens tokens, List<List<String>> marks, boolean bareNo, Function<Tokens, Reading> reader) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int end = markEnd(tokens, at, marks, bareNo);
            if (end > at) {
                starts.add(at);
                ends.add(end);
                at = end - 1;
            }
        }
        for (int i = ends.size() - 1; i >= Math.max(0, ends.size() - MOST); i--) {
            if (reader.apply(tokens.tail(ends.get(i))) instanceof Reading.Value last) {
                return against(reader.apply(tokens.head(starts.get(i))), last);
            }
        }
        return reader.apply(tokens);
    }

    private static Reading against(Reading before, Reading.Value last) {
        return switch (before) {
            case Reading.Nothing nothing -> last;
            case Reading.Unclear unclear -> last.less(CORRECTED, "said after something unclear");
            case Reading.Value first ->
                first.value().equals(last.value())
                        ? last
                        : last.less(CORRECTED, "first said " + first.value() + " and took it back");
        };
    }

    private static int markEnd(Tokens tokens, int at, List<List<String>> marks, boolean bareNo) {
        int end = at;
        for (List<String> mark : marks) {
            if (at + mark.size() > end && tokens.containsAt(at, mark) && !isPronoun(tokens, at + mark.size())) {
                end = at + mark.size();
            }
        }
        // 三千不五千
        boolean isBareNo = bareNo && tokens.text(at).equals("不") && CHINESE_FIGURES.contains(tokens.textOrNone(at + 1));
        // 三四七不是三四九二
        boolean isNotThat = bareNo
                && tokens.text(at).equals("不")
                && tokens.textOrNone(at + 1).equals("是")
                && isFigure(tokens.textOrNone(at - 1))
                && isFigure(tokens.textOrNone(at + 2));
        return isNotThat ? at + 2 : isBareNo ? at + 1 : end;
    }

    private static boolean isFigure(String text) {
        return CHINESE_FIGURES.contains(text) || (text.length() == 1 && "零百千万幺洞拐块".contains(text));
    }

    /** "No one" takes nothing back. */
    private static boolean isPronoun(Tokens tokens, int at) {
        return tokens.textOrNone(at - 1).equals("no") && tokens.textOrNone(at).equals("one");
    }
}
