package io.huifang.bench.understanding.calls;

import io.huifang.bench.understanding.calls.Part.Lines;
import io.huifang.bench.understanding.calls.Part.Manner;
import io.huifang.bench.understanding.calls.Part.Trick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Invents subscribers and the cases about them; the same number always gives the same one. */
final class Casting {

    private static final int CONTRADICTS_PERCENT = 60;
    private static final int CONTRADICTS_TWICE_PERCENT = 15;
    private static final int NARROW_PERCENT = 30;
    private static final int NOISY_PERCENT = 15;
    private static final int INTERRUPTS_PERCENT = 15;
    private static final int HESITATES_PERCENT = 20;
    private static final List<String> VOICES = List.of("slt", "rms", "awb");
    private static final List<Plot> PLOTS = List.of(new EmployerPlot(), new UseOfFundsPlot(), new MortgagePlot());

    /** A script as subscribers live it. */
    interface Plot {

        String script();

        /** Where the file may be contradicted, by question. */
        List<String> contestable();

        /**
         * @param contradicted the questions at which he contradicts the file
         * @param facts gets what the file says
         * @param lines gets what he says
         */
        void invent(Dice dice, Set<String> contradicted, Map<String, String> facts, Map<String, Lines> lines);
    }

    private Casting() {}

    static List<Part> cast(long seed, int count) {
        List<Part> cast = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            cast.add(part(number, new Dice(seed * 1_000_003 + number)));
        }
        return cast;
    }

    private static Part part(int number, Dice dice) {
        Plot plot = PLOTS.get(number % PLOTS.size());
        Set<String> contradicted = new TreeSet<>();
        if (dice.percent(CONTRADICTS_PERCENT)) {
            contradicted.add(dice.of(plot.contestable()));
            if (dice.percent(CONTRADICTS_TWICE_PERCENT)) {
                contradicted.add(dice.of(plot.contestable()));
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, Lines> lines = new LinkedHashMap<>();
        lines.put("ready", yes(dice, "yes this is a good time", "yes go ahead"));
        plot.invent(dice, contradicted, facts, lines);
        return new Part(
                number,
                plot.script(),
                Map.copyOf(facts),
                Collections.unmodifiableSet(contradicted),
                Map.copyOf(lines),
                manner(dice, lines));
    }

    private static Manner manner(Dice dice, Map<String, Lines> lines) {
        Trick trick = trick(dice.between(1, 100));
        return new Manner(
                dice.percent(NARROW_PERCENT),
                dice.of(VOICES),
                dice.percent(NOISY_PERCENT),
                dice.percent(INTERRUPTS_PERCENT),
                dice.percent(HESITATES_PERCENT),
                trick,
                dice.of(lines.keySet().stream()
                        .filter(question -> !question.equals("ready"))
                        .toList()));
    }

    private static Trick trick(int percent) {
        if (percent <= 8) {
            return Trick.SAYS_NOTHING;
        }
        if (percent <= 14) {
            return Trick.PARDON;
        }
        if (percent <= 18) {
            return Trick.IS_THIS_A_SCAM;
        }
        if (percent <= 21) {
            return Trick.CALL_LATER;
        }
        return percent <= 24 ? Trick.HANGS_UP : Trick.NONE;
    }

    /** Agrees; in the second place, and when asked again, he is brief. */
    static Lines yes(Dice dice, String... wordings) {
        return new Lines(List.of(dice.of(alsoPlain("yes", wordings)), "yes that is right", "yes"), "1");
    }

    static Lines no(Dice dice, String... wordings) {
        return new Lines(List.of(dice.of(alsoPlain("no", wordings)), "no that is not so", "no"), "2");
    }

    private static List<String> alsoPlain(String plain, String... wordings) {
        List<String> all = new ArrayList<>(List.of(wordings));
        all.add(plain);
        return all;
    }

    /** An amount in one of the ways to say it; asked again, or whether that is right, he repeats it with a yes. */
    static Lines amount(Dice dice, long amount) {
        String words = Spoken.number(amount);
        return new Lines(
                List.of(
                        dice.of(List.of(words, words + " dollars", "it was " + words, "it is " + words)),
                        "yes " + words,
                        words),
                amount + "#");
    }

    static Lines said(Dice dice, String brief, String... longer) {
        List<String> all = new ArrayList<>(List.of(longer));
        all.add(brief);
        return new Lines(List.of(dice.of(all), brief), "");
    }
}
