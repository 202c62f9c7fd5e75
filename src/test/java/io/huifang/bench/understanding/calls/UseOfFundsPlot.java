package io.huifang.bench.understanding.calls;

import io.huifang.bench.understanding.calls.Part.Lines;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The borrower picks up and is asked what became of the loan. */
final class UseOfFundsPlot implements Casting.Plot {

    static final List<String> NAMES = List.of(
            "John Miller", "Mary Carter", "Peter Brown", "Susan Clark", "David Young", "Linda Green", "Robert King");

    private static final Map<String, List<String>> PURPOSES = Map.of(
            "working-capital", List.of("working capital", "for wages and raw materials", "to buy goods for my shop"),
            "equipment", List.of("new equipment", "i bought machines for the workshop", "for machinery"),
            "home-improvement", List.of("renovation of my home", "to renovate the house", "a new kitchen"),
            "car", List.of("i bought a car", "for a car"),
            "education", List.of("education for my children", "for the university", "school fees"),
            "medical", List.of("for the hospital", "medical treatment", "for an operation"));
    private static final List<String> FORBIDDEN = List.of(
            "i put it into the stock market",
            "i bought stocks",
            "i lent it to a friend",
            "i invested it in securities");

    @Override
    public String script() {
        return "use-of-funds";
    }

    @Override
    public List<String> contestable() {
        return List.of(
                "person",
                "id-digits",
                "applied",
                "amount",
                "amount",
                "purpose",
                "purpose",
                "business",
                "income",
                "difficulty");
    }

    @Override
    public void invent(Dice dice, Set<String> contradicted, Map<String, String> facts, Map<String, Lines> lines) {
        identity(dice, contradicted, facts, lines);
        lines.put(
                "applied",
                contradicted.contains("applied")
                        ? Casting.no(dice, "no i did not", "no i never applied for a loan")
                        : Casting.yes(dice, "yes i did", "yes i applied myself"));

        long amount = dice.between(5, 90) * 10_000L;
        facts.put("amount", String.valueOf(amount));
        lines.put("amount", Casting.amount(dice, contradicted.contains("amount") ? otherAmount(dice, amount) : amount));

        String purpose = dice.of(PURPOSES.keySet().stream().sorted().toList());
        facts.put("purpose", purpose);
        String use = contradicted.contains("purpose")
                ? dice.percent(60)
                        ? dice.of(FORBIDDEN)
                        : dice.of(PURPOSES.get(dice.otherThan(
                                purpose, PURPOSES.keySet().stream().sorted().toList())))
                : dice.of(PURPOSES.get(purpose));
        lines.put("purpose", Casting.said(dice, use));
        lines.put("payee", Casting.said(dice, dice.of(List.of("to the north star company", "to central furniture"))));

        boolean employed = dice.percent(40) && !contradicted.contains("business");
        facts.put("occupation", employed ? "employed" : "self-employed");
        lines.put(
                "business",
                contradicted.contains("business")
                        ? Casting.said(dice, "stopped", "it has stopped", "we have closed down")
                        : Casting.said(dice, "normal", "it is going well", "business is normal"));

        long instalment = dice.between(4, 16) * 500L;
        facts.put("instalment", String.valueOf(instalment));
        lines.put("income", Casting.amount(dice, income(dice, contradicted, instalment)));

        int day = dice.between(1, 20);
        facts.put("repayment-day", String.valueOf(day));
        lines.put(
                "repayment-day", new Lines(List.of("on " + Spoken.dayOfMonth(day), Spoken.dayOfMonth(day)), day + "#"));
        lines.put(
                "difficulty",
                contradicted.contains("difficulty")
                        ? Casting.yes(dice, "yes i have difficulties", "yes it is hard for me")
                        : Casting.no(dice, "no i do not", "no difficulty at all", "no not at all"));
    }

    /** Who the borrower is, and the digits that only he should know. */
    static void identity(Dice dice, Set<String> contradicted, Map<String, String> facts, Map<String, Lines> lines) {
        facts.put("name", dice.of(NAMES));
        lines.put(
                "person",
                contradicted.contains("person")
                        ? Casting.no(dice, "no i am not", "no that is my brother")
                        : Casting.yes(dice, "yes i am", "yes speaking", "yes this is me"));
        int digits = dice.between(1_000, 9_999);
        facts.put("id-digits", String.valueOf(digits));
        int keyed = contradicted.contains("id-digits") ? 1_000 + (digits + 1_234) % 9_000 : digits;
        lines.put("id-digits", new Lines(List.of(), String.valueOf(keyed)));
    }

    /** Twice as much in hand as the instalments of a month, or clearly less. */
    static long income(Dice dice, Set<String> contradicted, long instalment) {
        return contradicted.contains("income")
                ? instalment * dice.between(11, 15) / 1_000 * 100
                : instalment * dice.between(25, 60) / 1_000 * 100;
    }

    /** Off by ten percent or more, up or down. */
    static long otherAmount(Dice dice, long amount) {
        long other = amount * dice.of(List.of(50, 70, 80, 120, 150, 200)) / 100;
        return other - other % (amount / 10);
    }
}
