package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds numbers in both languages: "fifteen thousand", "three point two million", "one two five" (as 125), 三百二十万, 一万二
 * (as 12,000), 三年半. Of two different numbers, of a range (五六年, "five six years") and of a bound (不到三年, "less than
 * three") none is taken.
 */
final class Numbers {

    private static final Set<String> DENIALS = Set.of("not", "isn't", "wasn't", "aren't", "never");
    private static final Set<String> CHINESE_DENIALS = Set.of("不是", "没有", "没到", "并非");
    private static final Set<String> BOUNDS = Set.of("under", "below", "不到", "不足", "接近", "将近", "最多", "顶多", "不超");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "roughly",
            "approximately",
            "say",
            "maybe",
            "probably",
            "almost",
            "nearly",
            "大概",
            "大约",
            "差不",
            "不多",
            "可能",
            "估计");
    private static final Set<String> LITTLE = Set.of("just", "little", "slightly", "bit", "barely");
    private static final Set<String> OVER = Set.of("over", "超过", "至少", "不止", "起码");

    private static final Pattern NONE = Pattern.compile(
            "(?:(?:no|we have|i have|there are|there's|there is) )?(?:none|nothing|nil|no income|zilch)(?: at all| really| right now)?"
                    + "|(?:现 在 |我 |目 前 )?(?:没 有? ?收 入|一 个 [都也] 没 有?|一 分 钱? ?[都也]? ?没 有?)");

    private static final double SAID_WITH_A_DENIAL = 0.85;

    private Numbers() {}

    static Reading in(Tokens tokens) {
        return Corrections.lastSaid(tokens.withoutHesitation(), said -> orNone(one(find(said), said), said));
    }

    /** "None", 没有收入: no number is zero when nothing else is said. */
    static Reading orNone(Reading reading, Tokens tokens) {
        return reading instanceof Reading.Nothing
                        && NONE.matcher(String.join(" ", tokens.texts())).matches()
                ? Reading.of("0", tokens, 0, tokens.size()).less(SAID_WITH_A_DENIAL, "said as none")
                : reading;
    }

    /** All numbers, from left to right. */
    static List<Numeral> find(Tokens tokens) {
        List<String> texts = tokens.texts();
        List<Numeral> found = new ArrayList<>();
        int at = 0;
        while (at < texts.size()) {
            int here = at;
            Optional<Numeral> numeral = ChineseNumbers.at(texts, at).or(() -> EnglishNumbers.at(texts, here));
            if (numeral.isPresent()) {
                found.add(hedged(numeral.get(), tokens));
                at = Math.max(at + 1, numeral.get().to());
            } else {
                at++;
            }
        }
        return found;
    }

    /** The one number that all of these are. */
    static Reading one(List<Numeral> found, Tokens tokens) {
        List<Numeral> told = withoutStutter(found, tokens);
        List<Numeral> meant = told.stream()
                .filter(each -> !denied(tokens, each.from()) && !isMargin(tokens, each.from()))
                .toList();
        if (meant.isEmpty()) {
            return told.isEmpty()
                    ? new Reading.Nothing("no number was said")
                    : Reading.unclear("says only which number it is not");
        }
        Numeral first = meant.getFirst();
        if (meant.stream().anyMatch(each -> isBound(tokens, each))) {
            return Reading.unclear("says only a bound, " + first.plain());
        }
        if (meant.stream().anyMatch(each -> each.value().compareTo(first.value()) != 0)) {
            return Reading.unclear("not one number but "
                    + meant.stream().map(Numeral::plain).distinct().limit(4).collect(Collectors.joining(" and ")));
        }
        return read(meant, tokens, told.size() > meant.size());
    }

    private static Reading read(List<Numeral> same, Tokens tokens, boolean deniesAnother) {
        Numeral best = same.getFirst();
        double confidence = 0;
        for (Numeral each : same) {
            // said twice is heard once well enough
            double its = tokens.confidence(each.from(), each.to()) * each.sureness();
            if (its > confidence) {
                confidence = its;
                best = each;
            }
        }
        Exactness exactness = same.stream()
                .map(Numeral::exactness)
                .filter(each -> each != Exactness.EXACT)
                .findFirst()
                .orElse(Exactness.EXACT);
        Reading.Value value = new Reading.Value(
                best.plain(), confidence, tokens.span(best.from(), best.to()), exactness, words(exactness));
        return deniesAnother ? value.less(SAID_WITH_A_DENIAL, "another number is denied") : value;
    }

    private static String words(Exactness exactness) {
        return switch (exactness) {
            case EXACT -> "";
            case ABOUT -> "said as about";
            case OVER -> "said as somewhat more";
        };
    }

    /** "Fifteen, fifteen thousand": the first is the second's beginning. */
    private static List<Numeral> withoutStutter(List<Numeral> found, Tokens tokens) {
        List<Numeral> told = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Numeral each = found.get(i);
            boolean stutter = i + 1 < found.size()
                    && each.to() == found.get(i + 1).from()
                    && tokens.containsAt(each.to(), tokens.texts().subList(each.from(), each.to()));
            if (!stutter || each.value().compareTo(found.get(i + 1).value()) == 0) {
                told.add(each);
            }
        }
        return told;
    }

    private static Numeral hedged(Numeral numeral, Tokens tokens) {
        if (numeral.exactness() != Exactness.EXACT) {
            return numeral;
        }
        String before = tokens.textOrNone(numeral.from() - 1);
        String twoBefore = tokens.textOrNone(numeral.from() - 2) + before;
        String after = tokens.textOrNone(numeral.to());
        String twoAfter = after + tokens.textOrNone(numeral.to() + 1);
        String threeAfter = twoAfter + tokens.textOrNone(numeral.to() + 2);
        if (before.equals("over") && LITTLE.contains(tokens.textOrNone(numeral.from() - 2))) {
            return numeral.said(Exactness.ABOUT);
        }
        if (OVER.contains(before)
                || OVER.contains(twoBefore)
                || twoBefore.equals("morethan")
                || twoBefore.equals("atleast")
                || after.equals("plus")
                || after.equals("odd")
                || after.equals("something")
                || twoAfter.equals("以上")
                || twoAfter.equals("ormore")) {
            return numeral.said(Exactness.OVER);
        }
        boolean about = ABOUT.contains(before)
                || ABOUT.contains(twoBefore)
                || before.equals("约")
                || twoBefore.equals("somethinglike")
                || twoBefore.equals("closeto")
                || after.equals("ish")
                || twoAfter.equals("orso")
                || twoAfter.equals("左右")
                || twoAfter.equals("上下")
                || threeAfter.endsWith("左右")
                || threeAfter.equals("moreorless")
                || twoAfter.equals("giveor");
        return about ? numeral.said(Exactness.ABOUT) : numeral;
    }

    /** Whether the number that begins here is what it is not: "not fifteen", 不是三年. */
    private static boolean denied(Tokens tokens, int from) {
        return DENIALS.contains(tokens.textOrNone(from - 1))
                || CHINESE_DENIALS.contains(tokens.textOrNone(from - 2) + tokens.textOrNone(from - 1));
    }

    /** "Twelve, give or take one": by how much it may be otherwise. */
    private static boolean isMargin(Tokens tokens, int from) {
        return tokens.containsAt(from - 3, List.of("give", "or", "take"))
                || tokens.containsAt(from - 3, List.of("plus", "or", "minus"));
    }

    private static boolean isBound(Tokens tokens, Numeral numeral) {
        String before = tokens.textOrNone(numeral.from() - 1);
        String twoBefore = tokens.textOrNone(numeral.from() - 2) + before;
        String twoAfter = tokens.textOrNone(numeral.to()) + tokens.textOrNone(numeral.to() + 1);
        String laterTwo = tokens.textOrNone(numeral.to() + 1) + tokens.textOrNone(numeral.to() + 2);
        return BOUNDS.contains(before)
                || BOUNDS.contains(twoBefore)
                || twoBefore.equals("lessthan")
                || twoBefore.equals("upto")
                || twoBefore.equals("atmost")
                || (twoBefore.equals("morethan")
                        && tokens.textOrNone(numeral.from() - 3).equals("no"))
                || twoAfter.equals("以内")
                || twoAfter.equals("以下")
                || twoAfter.equals("不到")
                || laterTwo.equals("不到");
    }
}
