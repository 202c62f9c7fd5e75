package io.huifang.dialogue.understanding;

import java.math.BigDecimal;

/** Adds a Chinese number up, numeral by numeral: 三, 百, 二, 十, 万 come to 3,200,000. */
final class ChineseSum {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private BigDecimal total = BigDecimal.ZERO;
    /** What stands below 万 since the last 万 or 亿. */
    private BigDecimal section = BigDecimal.ZERO;
    /** The digits that wait for their scale. */
    private BigDecimal pending = BigDecimal.ZERO;

    private boolean hasPending;
    /** Whether a 零 stands before the digits that wait. */
    private boolean afterZero;

    /** The worth of the next digit after a 点; zero before one. */
    private BigDecimal fraction = BigDecimal.ZERO;

    private long lastScale = 1;

    void point() {
        fraction = TENTH;
        hasPending = true;
    }

    void count(BigDecimal digit) {
        if (fraction.signum() > 0) {
            pending = pending.add(digit.multiply(fraction));
            fraction = fraction.movePointLeft(1);
        } else {
            // 零十六: the 零 is no digit for the 十
            afterZero |= digit.signum() == 0;
            pending = digit;
        }
        hasPending = fraction.signum() > 0 || digit.signum() > 0;
    }

    void scale(long scale) {
        BigDecimal waiting = hasPending ? pending : BigDecimal.ZERO;
        if (scale >= 10_000) {
            BigDecimal group = section.add(waiting);
            // 一万亿, against 一亿三千万
            boolean multipliesAll = total.compareTo(BigDecimal.valueOf(scale)) < 0;
            total = multipliesAll
                    ? total.add(group).multiply(BigDecimal.valueOf(scale))
                    : total.add(group.multiply(BigDecimal.valueOf(scale)));
            section = BigDecimal.ZERO;
        } else {
            BigDecimal count = !hasPending && scale == 10 ? BigDecimal.ONE : waiting;
            section = section.add(count.multiply(BigDecimal.valueOf(scale)));
        }
        pending = BigDecimal.ZERO;
        hasPending = false;
        afterZero = false;
        fraction = BigDecimal.ZERO;
        lastScale = scale;
    }

    /** 一万二 is 12,000 and 三百五 is 350, but 一百零五 is 105 and 十五 is 15. */
    BigDecimal value() {
        boolean colloquial = hasPending
                && !afterZero
                && lastScale > 10
                && pending.scale() <= 0
                && pending.compareTo(BigDecimal.TEN) < 0;
        BigDecimal last = colloquial ? pending.multiply(BigDecimal.valueOf(lastScale / 10)) : pending;
        return total.add(section).add(last);
    }
}
