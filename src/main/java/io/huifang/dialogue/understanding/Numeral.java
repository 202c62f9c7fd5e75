package io.huifang.dialogue.understanding;

import java.math.BigDecimal;

/**
 * A number that was found, over the tokens from {@code from} to before {@code to}.
 *
 * @param sureness 1 where the words can mean nothing else, less for a colloquial short form
 */
record Numeral(BigDecimal value, int from, int to, Exactness exactness, double sureness) {

    Numeral(BigDecimal value, int from, int to) {
        this(value, from, to, Exactness.EXACT, 1);
    }

    Numeral worth(BigDecimal newValue, int newTo) {
        return new Numeral(newValue, from, newTo, exactness, sureness);
    }

    Numeral said(Exactness newExactness) {
        return new Numeral(value, from, to, newExactness, sureness);
    }

    Numeral less(double factor) {
        return new Numeral(value, from, to, exactness, sureness * factor);
    }

    /** In normal form: no exponent, no trailing zeros. */
    String plain() {
        return plain(value);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
