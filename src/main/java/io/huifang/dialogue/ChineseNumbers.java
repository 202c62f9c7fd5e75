package io.huifang.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads Chinese numerals: 三百二十万, 一万二, 十五, 三点二万, 幺三八 (digit by digit), 三 (年) 半, 半 (年). A range, as 五六年,
 * 三四百 or 十五六, is read as two numbers.
 */
final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    private static final long[] SCALE_VALUES = {10, 100, 1_000, 10_000, 100_000_000};
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST = 24;

    /** Words that hold a numeral and are no number. */
    private static final List<String> NO_NUMBERS =
            List.of("一共", "一直", "一下", "一般", "一样", "一起", "一定", "一些", "万一", "第一", "统一", "一会");

    private ChineseNumbers() {}

    static Optional<Numbers.Found> at(List<String> tokens, int from) {
        if (isHalfOf(tokens, from, "年")) {
            return Optional.of(new Numbers.Found(HALF, from, from + 2));
        }
        int to = end(tokens, from);
        if (to == from || tokens.get(from).equals("点") || isBareScale(tokens.get(from)) || isNoNumber(tokens, from)) {
            return Optional.empty();
        }
        BigDecimal value = value(tokens.subList(from, to));
        // 三年半, 两个半: the half comes after the measure word
        if (to + 1 < tokens.size()
                && "年个".contains(tokens.get(to))
                && tokens.get(to + 1).equals("半")) {
            return Optional.of(new Numbers.Found(value.add(HALF), from, to + 2));
        }
        return Optional.of(new Numbers.Found(value, from, to));
    }

    /** Where the numerals end that begin here; two digits side by side end them unless all of it is digits. */
    private static int end(List<String> tokens, int from) {
        int to = from;
        boolean onlyDigits = true;
        while (to < tokens.size() && to - from < LONGEST && isNumeral(tokens.get(to))) {
            onlyDigits &= digit(tokens.get(to)) >= 0;
            to++;
        }
        if (onlyDigits && to - from != 2) {
            return to;
        }
        boolean fraction = false;
        for (int i = from + 1; i < to; i++) {
            String before = tokens.get(i - 1);
            fraction = before.equals("点") || (fraction && !isScale(before));
            if (digit(tokens.get(i)) >= 0 && digit(before) > 0 && !fraction) {
                return i;
            }
        }
        return to;
    }

    private static boolean isBareScale(String token) {
        return SCALES.indexOf(token) > 0;
    }

    private static boolean isNoNumber(List<String> tokens, int from) {
        String before = from > 0 ? tokens.get(from - 1) : "";
        String after = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
        return NO_NUMBERS.contains(tokens.get(from) + after) || NO_NUMBERS.contains(before + tokens.get(from));
    }

    private static boolean isHalfOf(List<String> tokens, int from, String measure) {
        return tokens.get(from).equals("半")
                && from + 1 < tokens.size()
                && tokens.get(from + 1).equals(measure);
    }

    private static boolean isNumeral(String token) {
        return digit(token) >= 0 || isScale(token) || token.equals("点");
    }

    private static boolean isScale(String token) {
        return token.length() == 1 && SCALES.contains(token);
    }

    private static BigDecimal value(List<String> numerals) {
        boolean scaled = numerals.stream().anyMatch(SCALES::contains);
        if (!scaled && !numerals.contains("点")) {
            StringBuilder digits = new StringBuilder();
            numerals.forEach(numeral -> digits.append(digit(numeral)));
            return new BigDecimal(digits.toString());
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        BigDecimal fraction = BigDecimal.ZERO;
        boolean hasPending = false;
        long lastScale = 1;
        for (String numeral : numerals) {
            int scaleIndex = SCALES.indexOf(numeral);
            if (numeral.equals("点")) {
                fraction = new BigDecimal("0.1");
            } else if (scaleIndex < 0) {
                BigDecimal digit = BigDecimal.valueOf(digit(numeral));
                if (fraction.signum() > 0) {
                    pending = pending.add(digit.multiply(fraction));
                    fraction = fraction.movePointLeft(1);
                } else {
                    pending = digit;
                }
                hasPending = true;
            } else {
                BigDecimal count = hasPending ? pending : scaleIndex == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
                long scale = SCALE_VALUES[scaleIndex];
                if (scale >= 10_000) {
                    BigDecimal group = section.add(hasPending ? pending : BigDecimal.ZERO);
                    // 一万亿, against 一亿三千万
                    boolean multipliesAll = total.compareTo(BigDecimal.valueOf(scale)) < 0;
                    total = multipliesAll
                            ? total.add(group).multiply(BigDecimal.valueOf(scale))
                            : total.add(group.multiply(BigDecimal.valueOf(scale)));
                    section = BigDecimal.ZERO;
                } else {
                    section = section.add(count.multiply(BigDecimal.valueOf(scale)));
                }
                pending = BigDecimal.ZERO;
                hasPending = false;
                fraction = BigDecimal.ZERO;
                lastScale = scale;
            }
        }
        // 一万二 is 12,000 and 三百五 is 350, but 一百零五 is 105 and 十五 is 15
        boolean afterZero = numerals.size() >= 2 && digit(numerals.get(numerals.size() - 2)) == 0;
        boolean colloquial = hasPending && !afterZero && lastScale > 10 && pending.scale() <= 0;
        BigDecimal last = colloquial ? pending.multiply(BigDecimal.valueOf(lastScale / 10)) : pending;
        return total.add(section).add(last);
    }

    private static int digit(String numeral) {
        return switch (numeral) {
            case "〇" -> 0;
            case "幺" -> 1;
            case "两", "俩" -> 2;
            default -> numeral.length() == 1 ? DIGITS.indexOf(numeral) : -1;
        };
    }
}
