package io.huifang.dialogue.understanding;

import java.math.BigDecimal;

/** Writes numbers in Chinese characters: 三百二十万, 一万零五百, 两千, 二点五. */
final class ChineseWords {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "千百十";
    private static final int TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000L;
    private static final BigDecimal BEYOND = BigDecimal.valueOf(HUNDRED_MILLION * TEN_THOUSAND);

    private ChineseWords() {}

    static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }

    /** A number of up to 12 digits with any decimals in characters; a larger one in figures. */
    static String number(BigDecimal number) {
        BigDecimal value = number.stripTrailingZeros();
        if (value.signum() < 0) {
            return "负" + number(value.negate());
        }
        if (value.compareTo(BEYOND) >= 0) {
            return Numeral.plain(value);
        }
        StringBuilder words = new StringBuilder(whole(value.longValue()));
        if (value.scale() > 0) {
            words.append('点');
            String decimals =
                    value.toPlainString().substring(value.toPlainString().indexOf('.') + 1);
            decimals.chars().forEach(digit -> words.append(DIGITS.charAt(digit - '0')));
        }
        return words.toString();
    }

    /** A whole number below 10^12. */
    static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        int millions = (int) (number / HUNDRED_MILLION);
        int tenThousands = (int) (number / TEN_THOUSAND % TEN_THOUSAND);
        int rest = (int) (number % TEN_THOUSAND);
        String words = "";
        if (millions > 0) {
            words = counted(millions) + "亿";
        }
        if (tenThousands > 0) {
            words += gap(words, tenThousands) + counted(tenThousands) + "万";
        }
        if (rest > 0) {
            boolean skipped = !words.isEmpty() && tenThousands == 0;
            words += (skipped ? "零" : gap(words, rest)) + section(rest);
        }
        // 十五, not 一十五
        words = words.startsWith("一十") ? words.substring(1) : words;
        return words;
    }

    /** 两万, 两亿. */
    private static String counted(int number) {
        return number == 2 ? "两" : section(number);
    }

    private static String gap(String before, int section) {
        return !before.isEmpty() && section < TEN_THOUSAND / 10 ? "零" : "";
    }

    private static String section(int number) {
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        int divisor = 1_000;
        for (int i = 0; i < 4; i++, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            // 两千, but 二百 and 二十
            String said = digit == 2 && i == 0 ? "两" : digit(digit);
            written.append(gap ? "零" : "").append(said).append(i < 3 ? SCALES.charAt(i) : "");
            gap = false;
        }
        return written.toString();
    }
}
