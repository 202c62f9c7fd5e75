package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Chinese numerals, also with figures among them: 三百二十万, 一万二, 十五, 三点二万, 3百万, 幺三八 (digit by digit), 两千多,
 * 三百来万, 三 (年) 半, 半 (年). A range, as 五六年, 三四百 or 十五六, is read as two numbers.
 */
final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿w";
    private static final long[] SCALE_VALUES = {10, 100, 1_000, 10_000, 100_000_000, 10_000};
    private static final long TEN_THOUSAND = 10_000;
    private static final String SOME = "多来几";
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final int LONGEST = 40;

    /** Words that hold a numeral and are no number. */
    private static final List<String> NO_NUMBERS = List.of(
            "一共", "一直", "一下", "一般", "一样", "一起", "一定", "一些", "万一", "第一", "统一", "一会", "一点", "一边", "一切", "一致", "唯一", "周一",
            "一旦", "一律", "一手", "三方", "四川", "万科", "百度", "九江", "三亚", "一块");

    private ChineseNumbers() {}

    static Optional<Numeral> at(List<String> tokens, int from) {
        if (isHalfOf(tokens, from)) {
            return Optional.of(new Numeral(HALF, from, from + 2));
        }
        Optional<Numeral> colloquial = digitsOfAScale(tokens, from).or(() -> scaleAlone(tokens, from));
        if (colloquial.isPresent()) {
            return colloquial;
        }
        int to = end(tokens, from);
        if (to == from || !begins(tokens.get(from)) || isNoNumber(tokens, from, to)) {
            return Optional.empty();
        }
        List<String> numerals = tokens.subList(from, to);
        if (numerals.stream().allMatch(numeral -> FIGURE.matcher(numeral).matches())) {
            // figures alone are the same in both languages
            return Optional.empty();
        }
        BigDecimal value = value(numerals);
        Exactness exactness = numerals.stream().anyMatch(ChineseNumbers::isSome) ? Exactness.OVER : Exactness.EXACT;
        if (numerals.contains("来")) {
            exactness = Exactness.ABOUT;
        }
        // 三年半, 两个半: the half comes after the measure word
        if (to + 1 < tokens.size()
                && "年个".contains(tokens.get(to))
                && tokens.get(to + 1).equals("半")) {
            return Optional.of(new Numeral(value.add(HALF), from, to + 2, exactness, 1));
        }
        return Optional.of(new Numeral(value, from, to, exactness, 1));
    }

    /** 三二零万: the digits of how many ten thousands one by one. */
    private static Optional<Numeral> digitsOfAScale(List<String> tokens, int from) {
        int to = from;
        while (to < tokens.size() && to - from < 5 && digit(tokens.get(to)) >= 0) {
            to++;
        }
        boolean spelled = to - from >= 3
                && to < tokens.size()
                && tokens.get(to).equals("万")
                && (to + 1 == tokens.size() || !(isFigureOrDigit(tokens.get(to + 1)) || isScale(tokens.get(to + 1))));
        return spelled
                ? Optional.of(new Numeral(
                        value(tokens.subList(from, to)).multiply(BigDecimal.valueOf(TEN_THOUSAND)),
                        from,
                        to + 1,
                        Exactness.EXACT,
                        0.8))
                : Optional.empty();
    }

    /** 万二, 千八: one of the scale and a figure of the next. */
    private static Optional<Numeral> scaleAlone(List<String> tokens, int from) {
        String scale = tokens.get(from);
        String figure = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
        String before = from > 0 ? tokens.get(from - 1) : "";
        String after = from + 2 < tokens.size() ? tokens.get(from + 2) : "";
        boolean said = (scale.equals("万") || scale.equals("千"))
                && digit(figure) > 1
                && !isFigureOrDigit(before)
                && !isScale(before)
                && !isSome(before)
                && !"好上成近".contains(before.isEmpty() ? "-" : before)
                && !isFigureOrDigit(after)
                && !isScale(after);
        if (!said) {
            return Optional.empty();
        }
        BigDecimal one = BigDecimal.valueOf(SCALE_VALUES[SCALES.indexOf(scale)]);
        BigDecimal more = one.movePointLeft(1).multiply(BigDecimal.valueOf(digit(figure)));
        return Optional.of(new Numeral(one.add(more), from, from + 2, Exactness.EXACT, 0.8));
    }

    /** The whole number below ten thousand that these characters are, and nothing but it; empty when they are not. */
    static Optional<Integer> whole(String characters) {
        List<String> tokens = Tokens.of(characters).texts();
        if (tokens.size() == 1 && tokens.getFirst().matches("[0-9]{1,4}")) {
            return Optional.of(Integer.valueOf(tokens.getFirst()));
        }
        if (!tokens.isEmpty() && tokens.size() <= 4 && tokens.stream().allMatch(token -> digit(token) >= 0)) {
            return Optional.of(value(tokens).intValueExact());
        }
        if (tokens.isEmpty()
                || end(tokens, 0) != tokens.size()
                || tokens.stream().anyMatch(ChineseNumbers::isSome)
                || !begins(tokens.getFirst())) {
            return Optional.empty();
        }
        BigDecimal value = value(tokens);
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(10_000)) < 0
                ? Optional.of(value.intValueExact())
                : Optional.empty();
    }

    /** The digit that a character stands for, -1 for none. */
    static int digit(String numeral) {
        return switch (numeral) {
            case "〇", "洞" -> 0;
            case "幺" -> 1;
            case "两", "俩" -> 2;
            case "仨" -> 3;
            case "拐" -> 7;
            case "勾" -> 9;
            default -> numeral.length() == 1 ? DIGITS.indexOf(numeral) : -1;
        };
    }

    /** Where the numerals end that begin here; two digits side by side end them unless all of it is digits. */
    private static int end(List<String> tokens, int from) {
        int to = from;
        boolean onlyDigits = true;
        while (to < tokens.size() && to - from < LONGEST && isNumeral(tokens, to)) {
            onlyDigits &= digit(tokens.get(to)) >= 0;
            to++;
        }
        while (to > from && tokens.get(to - 1).equals("点")) {
            to--;
        }
        if (onlyDigits && to - from != 2) {
            return to;
        }
        to = Math.min(endOfDigits(tokens, from, to), endOfScales(tokens, from, to));
        // 五千 | 一个月
        boolean countsNext = to - from >= 3
                && isScale(tokens.get(to - 2))
                && !tokens.get(to - 2).equals("十")
                && isFigureOrDigit(tokens.get(to - 1))
                && to < tokens.size()
                && "个年".contains(tokens.get(to));
        return countsNext ? to - 1 : to;
    }

    /** 五 | 六年: two digits side by side are of two numbers. */
    private static int endOfDigits(List<String> tokens, int from, int to) {
        boolean fraction = false;
        for (int i = from + 1; i < to; i++) {
            String before = tokens.get(i - 1);
            fraction = before.equals("点") || (fraction && !isScale(before));
            boolean sideBySide = isFigureOrDigit(tokens.get(i)) && isFigureOrDigit(before) && !isZero(before);
            if (sideBySide && !fraction) {
                return i;
            }
        }
        return to;
    }

    /** 三千 | 五千, 三百万 | 三百万: scales grow smaller within a number, but that 亿 may stand after 万. */
    private static int endOfScales(List<String> tokens, int from, int to) {
        long small = Long.MAX_VALUE;
        long big = Long.MAX_VALUE;
        int afterBig = from;
        for (int i = from; i < to; i++) {
            int index = tokens.get(i).length() == 1 ? SCALES.indexOf(tokens.get(i)) : -1;
            long scale = index < 0 ? 0 : SCALE_VALUES[index];
            if (scale >= TEN_THOUSAND) {
                boolean multiplies = big == TEN_THOUSAND && scale > TEN_THOUSAND;
                if (scale >= big && !multiplies) {
                    return afterBig;
                }
                big = scale;
                small = Long.MAX_VALUE;
                afterBig = i + 1;
            } else if (scale > 0) {
                if (scale >= small) {
                    return i > from && isFigureOrDigit(tokens.get(i - 1)) ? i - 1 : i;
                }
                small = scale;
            }
        }
        return to;
    }

    private static boolean begins(String token) {
        return isFigureOrDigit(token) || token.equals("十");
    }

    private static boolean isNoNumber(List<String> tokens, int from, int to) {
        String before = from > 0 ? tokens.get(from - 1) : "";
        String after = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
        boolean single = to == from + 1;
        // 一点二 and 一块五 are numbers after all
        boolean goesOn = (after.equals("点") || after.equals("块"))
                && from + 2 < tokens.size()
                && isFigureOrDigit(tokens.get(from + 2));
        return (NO_NUMBERS.contains(tokens.get(from) + after) && !goesOn)
                || (single && NO_NUMBERS.contains(before + tokens.get(from)));
    }

    private static boolean isHalfOf(List<String> tokens, int from) {
        return tokens.get(from).equals("半")
                && from + 1 < tokens.size()
                && tokens.get(from + 1).equals("年");
    }

    private static boolean isNumeral(List<String> tokens, int at) {
        String token = tokens.get(at);
        return isFigureOrDigit(token) || isScale(token) || token.equals("点") || isSomeOfAScale(tokens, at);
    }

    /** 三千多, 二十几, 20多万; but not the 来 of 二零一九来的. */
    private static boolean isSomeOfAScale(List<String> tokens, int at) {
        String before = at > 0 ? tokens.get(at - 1) : "";
        String after = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        return isSome(tokens.get(at))
                && (isScale(before) || (FIGURE.matcher(before).matches() && isScale(after)));
    }

    private static boolean isSome(String token) {
        return token.length() == 1 && SOME.contains(token);
    }

    private static boolean isFigureOrDigit(String token) {
        return digit(token) >= 0 || FIGURE.matcher(token).matches();
    }

    private static boolean isZero(String token) {
        return digit(token) == 0;
    }

    private static boolean isScale(String token) {
        return token.length() == 1 && SCALES.contains(token);
    }

    private static BigDecimal value(List<String> numerals) {
        if (numerals.stream().allMatch(numeral -> digit(numeral) >= 0)) {
            StringBuilder digits = new StringBuilder();
            numerals.forEach(numeral -> digits.append(digit(numeral)));
            return new BigDecimal(digits.toString());
        }
        ChineseSum sum = new ChineseSum();
        for (String numeral : numerals) {
            int scaleIndex = SCALES.indexOf(numeral);
            if (numeral.equals("点")) {
                sum.point();
            } else if (scaleIndex >= 0) {
                sum.scale(SCALE_VALUES[scaleIndex]);
            } else if (!isSome(numeral)) {
                int digit = digit(numeral);
                sum.count(digit >= 0 ? BigDecimal.valueOf(digit) : new BigDecimal(numeral));
            }
        }
        return sum.value();
    }
}
