package io.huifang.dialogue.understanding;

/**
 * What kind of answer a question wants, and so how it is understood and compared. Beside each its normal form, in which
 * values are stored and in which a case's facts are written.
 */
public enum AnswerType {
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** An amount of money in the currency's unit, as a plain decimal number: {@code 3200000}, {@code 1500.5}. */
    AMOUNT,
    /** A plain decimal number. */
    NUMBER,
    /** Digits said or keyed one by one, with leading zeros: {@code 0471}. */
    DIGITS,
    /** A day, month or year in the calendar, as precise as it was said: {@code 2019-03-05}, {@code 2019-03}, {@code 2019}. */
    DATE,
    /** A moment in the called party's local time: {@code 2026-11-25T15:00}. */
    MOMENT,
    /** A day of each month: {@code 1} to {@code 31}, or {@code last}. */
    DAY_OF_MONTH,
    /** A length of time, ISO 8601: {@code P3Y6M}, {@code P18M}, {@code P10D}. */
    DURATION,
    /** A person's name, as said. */
    PERSON,
    /** A company's, organisation's or estate's name, as said. */
    COMPANY,
    /** A job title, as said. */
    JOB_TITLE,
    /** An address or a part of one that names at least a city, as said. */
    ADDRESS,
    /** One of the question's categories, by its id. */
    CATEGORY,
    /** Anything, as said. */
    TEXT
}
