package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Understands amounts of money: numbers with their small change ("five dollars and fifty cents", 三块五毛) and with 个 for
 * 万. Numbers that count something else, as months and persons, are passed over.
 */
final class Amounts {

    private static final Set<String> MAIN = Set.of("块", "元", "圆", "dollar", "dollars", "bucks", "yuan", "rmb", "kuai");
    private static final Set<String> CENTS = Set.of("cent", "cents");
    private static final Set<String> OTHER_THINGS = Set.of(
            "year",
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "percent",
            "times",
            "people",
            "persons",
            "installments",
            "instalments",
            "rooms",
            "bedroom",
            "bedrooms",
            "square",
            "of",
            "loans",
            "kids",
            "children",
            "年",
            "月",
            "天",
            "号",
            "日",
            "期",
            "次",
            "遍",
            "套",
            "人",
            "岁",
            "平",
            "成",
            "家",
            "位",
            "名",
            "室",
            "楼",
            "层",
            "分",
            "周",
            "点",
            "间",
            "份",
            "笔",
            "种",
            "张",
            "辆",
            "口");

    /** 二十个 is 200,000 among those who lend; others may count something else. */
    private static final double AMONG_LENDERS = 0.65;

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Amounts() {}

    static Reading in(Tokens tokens) {
        return switch (Corrections.lastSaid(tokens.withoutHesitation(), Amounts::once)) {
            case Reading.Value value -> value;
            case Reading.Unclear unclear -> unclear;
            case Reading.Nothing nothing ->
                Numbers.orNone(new Reading.Nothing("no amount was said"), tokens.withoutHesitation());
        };
    }

    private static Reading once(Tokens tokens) {
        List<Numeral> amounts = new ArrayList<>();
        List<Numeral> found = Numbers.find(tokens);
        for (int i = 0; i < found.size(); i++) {
            Numeral main = found.get(i);
            Numeral change = i + 1 < found.size() ? found.get(i + 1) : null;
            if (isCents(tokens, main)) {
                amounts.add(main.worth(main.value().movePointLeft(2), main.to() + 1));
            } else if (isDimes(tokens, main)) {
                amounts.add(main.worth(main.value().movePointLeft(1), main.to() + 1));
            } else if (change != null && hasChange(tokens, main, change)) {
                int places = isCents(tokens, change) ? 2 : 1;
                boolean unit = isCents(tokens, change) || isDimes(tokens, change);
                BigDecimal value = main.value().add(change.value().movePointLeft(places));
                int to = change.to() + (unit ? 1 : 0);
                i++;
                Numeral fen = i + 1 < found.size() ? found.get(i + 1) : null;
                if (fen != null && isDimes(tokens, change) && fen.from() == to && isDigit(tokens, fen)) {
                    value = value.add(fen.value().movePointLeft(2));
                    to = fen.to() + (tokens.textOrNone(fen.to()).equals("分") ? 1 : 0);
                    i++;
                }
                amounts.add(main.worth(value, to));
            } else if (isTenThousands(tokens, main)) {
                amounts.add(main.worth(main.value().multiply(TEN_THOUSAND), main.to() + 1)
                        .less(AMONG_LENDERS));
            } else if (!countsSomethingElse(tokens, main)) {
                amounts.add(main);
            }
        }
        return amounts.stream().anyMatch(each -> Portions.isOne(tokens, each))
                ? Reading.unclear("says only a part, " + amounts.getFirst().plain())
                : Numbers.one(amounts, tokens);
    }

    private static boolean hasChange(Tokens tokens, Numeral main, Numeral change) {
        int gap = change.from() - main.to();
        if (gap < 1 || gap > 2 || !MAIN.contains(tokens.textOrNone(main.to()))) {
            return false;
        }
        if (isCents(tokens, change)) {
            return change.value().compareTo(BigDecimal.valueOf(100)) < 0;
        }
        // 三块五, 三块五毛
        return gap == 1
                && !tokens.text(change.from()).matches("[a-z]+")
                && change.value().compareTo(BigDecimal.TEN) < 0
                && change.value().stripTrailingZeros().scale() <= 0;
    }

    /** The last figure of 五毛六. */
    private static boolean isDigit(Tokens tokens, Numeral numeral) {
        return numeral.to() == numeral.from() + 1 && ChineseNumbers.digit(tokens.text(numeral.from())) >= 0;
    }

    private static boolean isCents(Tokens tokens, Numeral numeral) {
        return CENTS.contains(tokens.textOrNone(numeral.to()));
    }

    private static boolean isDimes(Tokens tokens, Numeral numeral) {
        String unit = tokens.textOrNone(numeral.to());
        return unit.equals("毛") || unit.equals("角");
    }

    /** 二十个, as the answer's last word or before a person's own 万 or W. */
    private static boolean isTenThousands(Tokens tokens, Numeral numeral) {
        return tokens.textOrNone(numeral.to()).equals("个")
                && (numeral.to() + 1 == tokens.size()
                        || Set.of("w", "达", "左", "吧").contains(tokens.text(numeral.to() + 1)));
    }

    private static boolean countsSomethingElse(Tokens tokens, Numeral numeral) {
        String after = tokens.textOrNone(numeral.to());
        String before = tokens.textOrNone(numeral.from() - 1);
        return OTHER_THINGS.contains(after)
                || (after.equals("个") && !tokens.textOrNone(numeral.to() + 1).equals("万"))
                || before.equals("之")
                || before.equals("第");
    }
}
