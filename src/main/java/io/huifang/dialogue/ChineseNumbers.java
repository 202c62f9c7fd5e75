package io.huifang.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads Chinese numerals: 三百二十万, 一万二, 十五, 三点二万, 幺三八 (digit by digit), 三 (年) 半. */
final class ChineseNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    private static final long[] SCALE_VALUES = {10, 100, 1_000, 10_000, 100_000_000};

    private ChineseNumbers() {}

    static Optional<Numbers.Found> at(List<String> tokens, int from) {
        int to = from;
        while (to < tokens.size() && isNumeral(tokens.get(to)) && to - from < 24) {
            to++;
        }
        if (to == from || tokens.get(from).equals("点") || isBareScale(tokens, from, to)) {
            return Optional.empty();
        }
        BigDecimal value = value(tokens.subList(from, to));
        // 三年半, 两个半: the half comes after the measure word
        if (to + 1 < tokens.size()
                && "年个".contains(tokens.get(to))
                && tokens.get(to + 1).equals("半")) {
            return Optional.of(new Numbers.Found(value.add(new BigDecimal("0.5")), from, to + 2));
        }
        return Optional.of(new Numbers.Found(value, from, to));
    }

    private static boolean isBareScale(List<String> tokens, int from, int to) {
        return to - from == 1 && SCALES.indexOf(tokens.get(from)) > 0;
    }

    private static boolean isNumeral(String token) {
        return token.length() == 1 && (digit(token) >= 0 || SCALES.contains(token) || token.equals("点"));
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
        boolean afterZero = false;
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
                    afterZero = numeral.equals("零");
                }
                hasPending = true;
            } else {
                BigDecimal count = hasPending ? pending : scaleIndex == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
                long scale = SCALE_VALUES[scaleIndex];
                if (scale >= 10_000) {
                    total = total.add(
                            section.add(hasPending ? pending : BigDecimal.ZERO).multiply(BigDecimal.valueOf(scale)));
                    section = BigDecimal.ZERO;
                } else {
                    section = section.add(count.multiply(BigDecimal.valueOf(scale)));
                }
                pending = BigDecimal.ZERO;
                hasPending = false;
                afterZero = false;
                fraction = BigDecimal.ZERO;
                lastScale = scale;
            }
        }
        // 一万二 is 12,000 and 三百五 is 350, but 一百零五 is 105 and 十五 is 15
        boolean colloquial = hasPending && !afterZero && lastScale > 10 && pending.scale() <= 0;
        boolean zeroBefore =
                numerals.size() >= 2 && numerals.get(numerals.size() - 2).equals("零");
        BigDecimal last = colloquial && !zeroBefore ? pending.multiply(BigDecimal.valueOf(lastScale / 10)) : pending;
        return total.add(section).add(last);
    }

    private static int digit(String numeral) {
        return switch (numeral) {
            case "〇" -> 0;
            case "幺" -> 1;
            case "两", "俩" -> 2;
            default -> DIGITS.indexOf(numeral);
        };
    }
}
