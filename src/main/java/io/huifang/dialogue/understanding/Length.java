package io.huifang.dialogue.understanding;

import java.time.Period;

/**
 * A length of time that was said, over the tokens from {@code from} to before {@code to}.
 *
 * @param months beyond the years, as said: eighteen months are no years and eighteen months
 */
record Length(int years, int months, int days, int minutes, Exactness exactness, int from, int to) {

    Length plus(Length more) {
        return new Length(
                years + more.years,
                months + more.months,
                days + more.days,
                minutes + more.minutes,
                more.exactness == Exactness.EXACT ? exactness : more.exactness,
                from,
                more.to);
    }

    Period period() {
        return Period.of(years, months, days);
    }

    /** Years alone, such as "three years": what they are counted from is known no better than its year. */
    boolean yearsOnly() {
        return years > 0 && months == 0 && days == 0 && minutes == 0;
    }

    boolean inCalendar() {
        return minutes == 0 && (years > 0 || months > 0 || days > 0);
    }
}
