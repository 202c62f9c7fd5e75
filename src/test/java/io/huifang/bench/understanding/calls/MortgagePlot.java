package io.huifang.bench.understanding.calls;

import io.huifang.bench.understanding.calls.Part.Lines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The borrower picks up and is asked about the home that he has bought. */
final class MortgagePlot implements Casting.Plot {

    private static final List<String> ESTATES = List.of(
            "Garden Court",
            "River View",
            "Lake Side Gardens",
            "Park Hill",
            "Sunny Meadows",
            "Oak Valley",
            "Golden Bay",
            "Maple Village");

    @Override
    public String script() {
        return "mortgage";
    }

    @Override
    public List<String> contestable() {
        return List.of(
                "person",
                "id-digits",
                "estate",
                "price",
                "price",
                "down-payment",
                "own-funds",
                "own-home",
                "instalment",
                "income",
                "signed");
    }

    @Override
    public void invent(Dice dice, Set<String> contradicted, Map<String, String> facts, Map<String, Lines> lines) {
        UseOfFundsPlot.identity(dice, contradicted, facts, lines);
        String estate = dice.of(ESTATES);
        facts.put("estate", estate);
        String lives =
                (contradicted.contains("estate") ? dice.otherThan(estate, ESTATES) : estate).toLowerCase(Locale.ROOT);
        lines.put("estate", Casting.said(dice, lives, "in " + lives, "it is in " + lives));

        long price = dice.between(20, 95) * 10_000L;
        facts.put("price", String.valueOf(price));
        amount("price", price, dice, contradicted, lines);
        long down = price / 100_000 * 30_000L;
        facts.put("down-payment", String.valueOf(down));
        amount("down-payment", down, dice, contradicted, lines);
        lines.put(
                "own-funds",
                contradicted.contains("own-funds")
                        ? Casting.no(dice, "no i borrowed some of it", "no my parents lent me half of it")
                        : Casting.yes(dice, "yes all of it", "yes it was my own money"));
        boolean own = dice.percent(70);
        facts.put("own-home", own ? "yes" : "no");
        lines.put(
                "own-home",
                own == contradicted.contains("own-home")
                        ? Casting.no(dice, "no i rent it out", "no it is not")
                        : Casting.yes(dice, "yes i live there myself", "yes it is"));

        long instalment = dice.between(4, 16) * 500L;
        facts.put("instalment", String.valueOf(instalment));
        amount("instalment", instalment, dice, contradicted, lines);
        lines.put("income", Casting.amount(dice, UseOfFundsPlot.income(dice, contradicted, instalment)));
        lines.put(
                "signed",
                contradicted.contains("signed")
                        ? Casting.no(dice, "no i did not sign it", "no somebody else signed")
                        : Casting.yes(dice, "yes i signed it myself", "yes i did"));
    }

    private static void amount(
            String question, long amount, Dice dice, Set<String> contradicted, Map<String, Lines> lines) {
        lines.put(
                question,
                Casting.amount(
                        dice, contradicted.contains(question) ? UseOfFundsPlot.otherAmount(dice, amount) : amount));
    }
}
