package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

/**
 * Whether a number is only a part of what was asked for: "me and eleven others", "two loans of fifty thousand each", 还剩八万.
 * Whoever says it means another number as a whole, so that it is asked again.
 */
final class Portions {

    private static final Set<String> AFTER =
            Set.of("other", "others", "more", "besides", "each", "apiece", "twice", "already");
    private static final Set<String> BEFORE = Set.of(
            "other",
            "another",
            "plus",
            "besides",
            "me and",
            "myself and",
            "wife and",
            "husband and",
            "still owe",
            "owe still",
            "paid back",
            "paid off",
            "already paid");
    private static final Set<String> CHINESE_BEFORE =
            Set.of("另外", "另有", "还有", "外加", "还了", "还掉", "还剩", "还欠", "还差", "欠着", "除了", "我和", "我跟", "我加");
    private static final Set<String> CHINESE_AFTER = Set.of("没还", "未还", "还没");
    private static final Set<String> JOINS = Set.of("and", "plus", "和", "加", "跟");

    private Portions() {}

    static boolean isOne(Tokens tokens, Numeral numeral) {
        int to = numeral.to();
        String before = tokens.textOrNone(numeral.from() - 1);
        String two = tokens.textOrNone(numeral.from() - 2);
        String three = tokens.textOrNone(numeral.from() - 3);
        return BEFORE.contains(before)
                || BEFORE.contains(two + " " + before)
                || CHINESE_BEFORE.contains(two + before)
                || CHINESE_BEFORE.contains(three + two)
                || isAfter(tokens, to)
                || isAfter(tokens, to + 1);
    }

    /** Whether the same number is said of two things that add up: "six men and six women", 六男六女. */
    static boolean adds(Tokens tokens, List<Numeral> numbers) {
        for (int i = 0; i + 1 < numbers.size(); i++) {
            Numeral one = numbers.get(i);
            Numeral other = numbers.get(i + 1);
            String of = tokens.textOrNone(one.to());
            String ofOther = tokens.textOrNone(other.to());
            boolean joined = (other.from() > one.to() + 1 && JOINS.contains(tokens.text(other.from() - 1)))
                    || (other.from() == one.to() + 1 && WordSound.isChinese(List.of(of)));
            if (joined && !ofOther.isEmpty() && !of.equals(ofOther)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfter(Tokens tokens, int at) {
        String word = tokens.textOrNone(at);
        boolean orMore = word.equals("more") && Set.of("or", "no").contains(tokens.textOrNone(at - 1));
        boolean moreOrLess = word.equals("more") && tokens.textOrNone(at + 1).equals("or");
        return (AFTER.contains(word) && !orMore && !moreOrLess)
                || CHINESE_AFTER.contains(word + tokens.textOrNone(at + 1));
    }
}
