package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * What the curve and the thresholds of a kind of name are worth, by generated pairs ({@link NamePairs}). The first half of
 * the pairs is to tune by: the fitted curve and the thresholds that it would give; the rates are of the other half, with the
 * thresholds that stand in {@link NameKind}.
 *
 * @param accept the lowest score from which on no more than {@link #FALSE_ACCEPTS} of the hard other names are accepted
 * @param reject the highest score below which no more than as many of the same names are rejected
 * @param falseAccept of all other names
 * @param hardFalseAccept of the other names that are similar
 * @param hardOthers how many those are
 */
public record NameFigures(
        String kind,
        int pairs,
        double offset,
        double slope,
        double accept,
        double reject,
        double recall,
        double falseAccept,
        double hardFalseAccept,
        int hardOthers,
        double falseReject) {

    /** What the thresholds are to mean. */
    public static final double FALSE_ACCEPTS = 0.005;

    private static final long SEED = 20_261_124;

    /** 1.96 standard deviations: 95 in 100. */
    private static final double SURE = 1.96;

    private record Scored(double score, boolean same, boolean hard) {}

    /** The figures of each kind of name in turn. */
    public static List<NameFigures> measure(int pairsOfEachKind) {
        NamePairs pairs = new NamePairs(SEED);
        List<NameFigures> figures = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            List<Scored> tuning = new ArrayList<>();
            List<Scored> report = new ArrayList<>();
            for (int i = 0; i < pairsOfEachKind; i++) {
                (i % 2 == 0 ? tuning : report).add(score(pairs.next(kind, i % 4 < 2)));
            }
            figures.add(of(kind, tuning, report));
        }
        return figures;
    }

    /** How often, at most, hard other names are accepted, with 95 % certainty (Wilson's interval). */
    public double hardFalseAcceptAtMost() {
        double n = hardOthers;
        double z = SURE * SURE;
        double root = Math.sqrt(hardFalseAccept * (1 - hardFalseAccept) / n + z / (4 * n * n));
        return (hardFalseAccept + z / (2 * n) + SURE * root) / (1 + z / n);
    }

    private static Scored score(NamePairs.Pair pair) {
        boolean person = pair.kind() == NameKind.CHINESE_PERSON || pair.kind() == NameKind.ENGLISH_PERSON;
        Likeness likeness = NameAnswers.compare(pair.expected(), SaidName.in(Tokens.of(pair.said())), person);
        return new Scored(likeness.score(), pair.same(), pair.hard());
    }

    private static NameFigures of(NameKind kind, List<Scored> tuning, List<Scored> report) {
        double[] curve = fit(tuning);
        List<Scored> tuningHard = tuning.stream().filter(Scored::hard).toList();
        List<Scored> reportHard = report.stream().filter(Scored::hard).toList();
        double accept = 1;
        double reject = 0;
        for (int percent = 100;
                percent > 30 && rate(tuningHard, false, percent / 100.0, 2) <= FALSE_ACCEPTS;
                percent--) {
            accept = percent / 100.0;
        }
        for (int percent = 20; percent / 100.0 <= accept; percent++) {
            reject = rate(tuning, true, -1, percent / 100.0) <= FALSE_ACCEPTS ? percent / 100.0 : reject;
        }
        return new NameFigures(
                kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                tuning.size() + report.size(),
                curve[0],
                curve[1],
                accept,
                reject,
                rate(report, true, kind.same(), 2),
                rate(report, false, kind.same(), 2),
                rate(reportHard, false, kind.same(), 2),
                reportHard.size(),
                rate(report, true, -1, kind.other()));
    }

    /** Of the pairs that are, or are not, the same, the part whose score is in a range. */
    private static double rate(List<Scored> scored, boolean same, double from, double below) {
        long all = scored.stream().filter(pair -> pair.same() == same).count();
        long in = scored.stream()
                .filter(pair -> pair.same() == same && pair.score() >= from && pair.score() < below)
                .count();
        return all == 0 ? 0 : (double) in / all;
    }

    /** Logistic regression by gradient descent, a little shrunk so that a clean half does not make it a step. */
    private static double[] fit(List<Scored> scored) {
        double offset = 0;
        double slope = 1;
        for (int step = 0; step < 4000; step++) {
            double byOffset = 0;
            double bySlope = 0;
            for (Scored pair : scored) {
                double x = pair.score() - 0.75;
                double error = 1 / (1 + Math.exp(-(offset + slope * x))) - (pair.same() ? 1 : 0);
                byOffset += error;
                bySlope += error * x;
            }
            offset -= 6 * byOffset / scored.size();
            slope -= 60 * (bySlope / scored.size() + 0.00002 * slope);
        }
        return new double[] {offset - 0.75 * slope, slope};
    }
}
