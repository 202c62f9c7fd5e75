package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands how many: "twelve people in three shifts" (12), "two boys and a girl, three in all" (3), "no children" (0), "just
 * me" (1). What else is counted in the same breath is passed over, a sum that is said with its parts is the sum, and only a
 * part of a number is none.
 */
final class Counts {

    /** What is counted beside people and things: 三个班, "at two sites". */
    private static final Set<String> SIDE_THINGS = Set.of(
            "site",
            "sites",
            "shift",
            "shifts",
            "location",
            "locations",
            "office",
            "offices",
            "branch",
            "branches",
            "shop",
            "shops",
            "store",
            "stores",
            "floor",
            "floors",
            "department",
            "departments",
            "team",
            "teams",
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "hours",
            "o'clock",
            "percent",
            "班",
            "店",
            "厂",
            "地",
            "年",
            "月",
            "天",
            "点",
            "号",
            "楼",
            "层",
            "部",
            "车",
            "分");

    private static final Pattern NONE =
            Pattern.compile(".*\\b(?:no|not any|don't have any|haven't any|haven't got any|don't have|without) "
                    + "(?:other |own )?(?:kids|children|child|employees|employee|staff|workers|dependents|dependants)(?: at all| yet| of my own)?"
                    + "|.*没 有?(?: 什 么| 有| 别 的| 其 他)? (?:孩 子|小 孩|子 女|员 工|工 人|伙 计)(?: [的了呢啊呀])?");

    private static final Pattern ALONE = Pattern.compile("(?:.* )?(?:just|only) (?:me|myself|i)(?: here| alone| now)?"
            + "|(?:.* )?(?:on my own|all by myself|by myself|nobody but me|no one but me|nobody else but me|i work alone)(?: here| now)?"
            + "|(?:.* )?[就只] ?有? ?我 (?:自 己|本 人)(?: 一 个 人?)?");

    private static final double IMPLIED = 0.85;

    private Counts() {}

    static Reading in(Tokens tokens) {
        return Corrections.lastSaid(tokens.withoutHesitation(), Counts::once);
    }

    private static Reading once(Tokens tokens) {
        String text = String.join(" ", tokens.texts());
        List<Numeral> found = Numbers.find(tokens);
        if (found.isEmpty()) {
            return implied(text, tokens);
        }
        List<Numeral> counted = withoutSideThings(found, tokens);
        List<Numeral> total = totalOf(counted);
        if (total.isEmpty() && counted.stream().anyMatch(each -> Portions.isOne(tokens, each))) {
            return Reading.unclear("says only a part, " + counted.getFirst().plain());
        }
        if (total.isEmpty() && Portions.adds(tokens, counted)) {
            return Reading.unclear("says the parts, and not how many they are");
        }
        return Numbers.one(total.isEmpty() ? counted : total, tokens);
    }

    private static Reading implied(String text, Tokens tokens) {
        if (NONE.matcher(text).matches()) {
            return Reading.of("0", tokens, 0, tokens.size()).less(IMPLIED, "said as none");
        }
        return ALONE.matcher(text).matches()
                ? Reading.of("1", tokens, 0, tokens.size()).less(IMPLIED, "nobody else")
                : Numbers.orNone(new Reading.Nothing("no number was said"), tokens);
    }

    private static List<Numeral> withoutSideThings(List<Numeral> found, Tokens tokens) {
        List<Numeral> rest = found.stream()
                .filter(each -> !SIDE_THINGS.contains(tokens.textOrNone(each.to()))
                        && !(tokens.textOrNone(each.to()).equals("个")
                                && SIDE_THINGS.contains(tokens.textOrNone(each.to() + 1))))
                .toList();
        return rest.isEmpty() ? found : rest;
    }

    /** "Two boys and one girl, three in all", 三个两个男孩一个女孩: the sum, first or last; none where no number is one. */
    private static List<Numeral> totalOf(List<Numeral> counted) {
        if (counted.size() < 3) {
            return List.of();
        }
        BigDecimal all = counted.stream().map(Numeral::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal half = all.divide(BigDecimal.TWO);
        return List.of(counted.getFirst(), counted.getLast()).stream()
                .filter(each -> each.value().compareTo(half) == 0)
                .limit(1)
                .toList();
    }
}
