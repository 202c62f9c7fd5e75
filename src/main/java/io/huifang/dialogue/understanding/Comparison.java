package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Holds what was understood against the file. What was said roughly agrees or contradicts only where all that the speaker
 * may mean does; where the tolerance would decide it is held neither for nor against anybody, or agrees with less
 * confidence.
 */
final class Comparison {

    /** Below this confidence a word is held neither for nor against anybody. */
    static final double CERTAIN = 0.6;

    private static final double ROUGHLY = 0.8;
    private static final double UNDECIDED = 0.5;
    private static final BigDecimal ABOUT = new BigDecimal("0.1");
    private static final double DAYS_IN_A_MONTH = 30.436875;

    private Comparison() {}

    static Assessment judge(AnswerSpec spec, Reading reading) {
        return switch (reading) {
            case Reading.Nothing(String why) -> Assessment.nothing(why);
            case Reading.Unclear(String why, double confidence) ->
                new Assessment(null, Judgement.UNSURE, confidence, null, why);
            case Reading.Value value -> judge(spec, value);
        };
    }

    private static Assessment judge(AnswerSpec spec, Reading.Value said) {
        String expected = spec.expected();
        if (said.confidence() < CERTAIN) {
            return with(said, Judgement.UNSURE, said.confidence(), said.value() + " was not heard clearly enough");
        }
        if (expected == null || !NormalForm.of(spec.type(), expected)) {
            return with(said, Judgement.NOTED, said.confidence(), "understood as " + said.value());
        }
        return switch (spec.type()) {
            case AMOUNT, NUMBER -> numbers(spec, said, new BigDecimal(expected));
            case DATE -> dates(spec, said, expected);
            case DURATION -> durations(spec, said, Period.parse(expected));
            case DAY_OF_MONTH ->
                equal(said, expected, said.value().equals(expected) || isMonthEnd(said.value(), expected));
            case DIGITS, YES_NO, MOMENT, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT ->
                equal(said, expected, said.value().equals(expected));
        };
    }

    private static Assessment equal(Reading.Value said, String expected, boolean same) {
        return with(
                said,
                same ? Judgement.MATCH : Judgement.MISMATCH,
                said.confidence(),
                said.value() + (same ? " agrees with the file" : ", but the file says " + expected));
    }

    /** The 31st of each month is its last day. */
    private static boolean isMonthEnd(String one, String other) {
        return one.matches("last|31") && other.matches("last|31");
    }

    private static Assessment numbers(AnswerSpec spec, Reading.Value said, BigDecimal expected) {
        BigDecimal value = new BigDecimal(said.value());
        BigDecimal part =
                spec.tolerance() instanceof Tolerance.Ratio(double ratio) ? BigDecimal.valueOf(ratio) : BigDecimal.ZERO;
        BigDecimal allowed = expected.abs().multiply(part);
        Predicate<BigDecimal> within = each -> each.subtract(expected).abs().compareTo(allowed) <= 0;
        String how = " within " + part.movePointRight(2).stripTrailingZeros().toPlainString() + " % of "
                + Numeral.plain(expected);
        if (said.exactness() == Exactness.EXACT) {
            if (within.test(value)) {
                return with(said, Judgement.MATCH, said.confidence(), said.value() + " is" + how);
            }
            return spec.type() == AnswerType.AMOUNT && isOffByAScale(value, within)
                    ? with(
                            said,
                            Judgement.UNSURE,
                            UNDECIDED,
                            said.value() + " is " + Numeral.plain(expected) + " but for a word as hundred or thousand")
                    : with(said, Judgement.MISMATCH, said.confidence(), said.value() + " is not" + how);
        }
        BigDecimal low = said.exactness() == Exactness.ABOUT ? value.subtract(value.multiply(ABOUT)) : value;
        BigDecimal high = said.exactness() == Exactness.ABOUT
                ? value.add(value.multiply(ABOUT))
                : value.add(BigDecimal.ONE.scaleByPowerOfTen(
                        -value.stripTrailingZeros().scale()));
        boolean reaches = low.compareTo(expected.add(allowed)) <= 0 && high.compareTo(expected.subtract(allowed)) >= 0;
        return roughly(said, within.test(low) && within.test(high), within.test(value), reaches, how);
    }

    /**
     * 三百二 for 三百二十万, "seven hundred twenty" for seven hundred twenty thousand. Prices are often said so, and a scale
     * word that was dropped or misheard is likelier than a lie by a factor of ten, so that it is asked again.
     */
    private static boolean isOffByAScale(BigDecimal value, Predicate<BigDecimal> within) {
        return value.signum() > 0
                && IntStream.rangeClosed(1, 4)
                        .anyMatch(places ->
                                within.test(value.movePointRight(places)) || within.test(value.movePointLeft(places)));
    }

    private static Assessment roughly(Reading.Value said, boolean all, boolean nominal, boolean reaches, String how) {
        if (all) {
            return with(said, Judgement.MATCH, said.confidence(), "whatever is meant is" + how);
        }
        if (!reaches) {
            return with(said, Judgement.MISMATCH, said.confidence(), "nothing that may be meant is" + how);
        }
        double confidence = said.confidence() * ROUGHLY;
        return nominal && said.exactness() == Exactness.ABOUT && confidence >= CERTAIN
                ? with(said, Judgement.MATCH, confidence, said.value() + " is" + how)
                : with(said, Judgement.UNSURE, Math.min(confidence, UNDECIDED), "not all that may be meant is" + how);
    }

    private static Assessment dates(AnswerSpec spec, Reading.Value said, String expected) {
        PartialDate value = PartialDate.parse(said.value()).orElseThrow();
        PartialDate file = PartialDate.parse(expected).orElseThrow();
        PartialDate coarse = value.asPreciseAs(file);
        if (coarse.equals(file.asPreciseAs(value))) {
            return with(said, Judgement.MATCH, said.confidence(), said.value() + " is the date on file, " + expected);
        }
        Period span = spec.tolerance() instanceof Tolerance.Span(Period period) ? period : Period.ZERO;
        boolean nearest = !value.first().isAfter(file.last().plus(span))
                && !value.last().isBefore(file.first().minus(span));
        boolean farthest = !value.first().isBefore(file.first().minus(span))
                && !value.last().isAfter(file.last().plus(span));
        String how = " within " + span + " of " + expected;
        if (farthest) {
            return with(said, Judgement.MATCH, said.confidence(), said.value() + " is" + how);
        }
        if (!nearest && said.exactness() != Exactness.EXACT) {
            return with(
                    said, Judgement.UNSURE, UNDECIDED, said.value() + " is not" + how + ", but its year was not said");
        }
        return nearest
                ? with(said, Judgement.UNSURE, UNDECIDED, said.value() + " is too rough to tell whether it is" + how)
                : with(said, Judgement.MISMATCH, said.confidence(), said.value() + " is not" + how);
    }

    private static Assessment durations(AnswerSpec spec, Reading.Value said, Period expected) {
        Period span = spec.tolerance() instanceof Tolerance.Span(Period period) ? period : Period.ZERO;
        Period value = Period.parse(said.value());
        double file = days(expected);
        // months differ in length; half a day more allows for it
        double allowed = days(span) + 0.5;
        double length = days(value);
        String how = " within " + span + " of " + expected;
        double low = said.exactness() == Exactness.ABOUT ? length * 0.9 : length;
        double high = switch (said.exactness()) {
            case EXACT -> length;
            case ABOUT -> length * 1.1;
            case OVER -> length + days(unit(value));
        };
        boolean all = Math.abs(low - file) <= allowed && Math.abs(high - file) <= allowed;
        boolean reaches = low <= file + allowed && high >= file - allowed;
        if (said.exactness() == Exactness.EXACT) {
            return with(
                    said,
                    all ? Judgement.MATCH : Judgement.MISMATCH,
                    said.confidence(),
                    said.value() + (all ? " is" : " is not") + how);
        }
        return roughly(said, all, Math.abs(length - file) <= allowed, reaches, how);
    }

    /** One of the finest unit that was said. */
    private static Period unit(Period value) {
        if (value.get(ChronoUnit.DAYS) > 0) {
            return Period.ofDays(value.get(ChronoUnit.DAYS) % 7 == 0 ? 7 : 1);
        }
        return value.getMonths() > 0 ? Period.ofMonths(1) : Period.ofYears(1);
    }

    private static double days(Period period) {
        return period.toTotalMonths() * DAYS_IN_A_MONTH + period.get(ChronoUnit.DAYS);
    }

    private static Assessment with(Reading.Value said, Judgement judgement, double confidence, String why) {
        double rounded =
                BigDecimal.valueOf(confidence).setScale(4, RoundingMode.HALF_UP).doubleValue();
        return new Assessment(
                said.value(),
                judgement,
                Math.clamp(rounded, 0, 1),
                said.span(),
                said.note().isEmpty() ? why : why + " (" + said.note() + ")");
    }
}
