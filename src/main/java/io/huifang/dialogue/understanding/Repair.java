package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives number words back what recognisers on a telephone line make of them: "seven hundred towers and twenty" is "seven
 * hundred thousand twenty", 辆百三十万 is 两百三十万. Only between words of a number, or of a date, and so surely heard that
 * nothing is held against anybody: a value that rests on a repair is asked again.
 */
final class Repair {

    /** Below {@link Comparison#CERTAIN}. */
    static final double REPAIRED = 0.55;

    private static final Map<List<String>, String> SCALES = Map.of(
            List.of("towers", "and"), "thousand",
            List.of("tower", "and"), "thousand",
            List.of("hours", "and"), "thousand",
            List.of("south", "and"), "thousand",
            List.of("pounds", "and"), "thousand",
            List.of("thousands", "and"), "thousand",
            List.of("thousands"), "thousand",
            List.of("hundreds"), "hundred");

    /** "Three hours and twenty minutes" is what it says. */
    private static final Set<String> SMALLER_UNITS =
            Set.of("minute", "minutes", "mins", "second", "seconds", "pence", "cents", "ounces");

    private static final Set<String> TEEN_ENDINGS = Set.of("team", "teams", "teen", "teens");
    /** "Four team" is fourteen; "five team" is no more than half of fifteen. */
    private static final Map<String, String> TEENS = EnglishCardinals.UNITS.stream()
            .filter(unit -> EnglishCardinals.TEENS.contains(unit + "teen") || unit.equals("eight"))
            .collect(Collectors.toUnmodifiableMap(unit -> unit, unit -> unit.replaceFirst("t$", "") + "teen"));

    private static final Set<String> TENTH = Set.of("thames", "temps");
    private static final Set<String> BEFORE_A_DAY = Set.of(
            "the",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Repair() {}

    static Tokens of(AnswerType type, Tokens tokens) {
        return SuspectNumbers.of(type, repaired(type, tokens));
    }

    private static Tokens repaired(AnswerType type, Tokens tokens) {
        return switch (type) {
            case AMOUNT, NUMBER -> ChineseRepair.of(type, scales(tokens));
            case DATE, DAY_OF_MONTH -> ChineseRepair.of(type, teens(tenth(scales(tokens))));
            case DIGITS, MOMENT, DURATION -> ChineseRepair.of(type, tokens);
            case YES_NO -> YesNoBySound.repaired(tokens);
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> tokens;
        };
    }

    private static Tokens scales(Tokens tokens) {
        List<Token> repaired = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = at > 0 && isNumberWord(tokens.text(at - 1)) ? misheardScale(tokens, at) : 0;
            if (length > 0) {
                repaired.add(repaired(
                        tokens,
                        at,
                        at + length,
                        Objects.requireNonNull(SCALES.get(tokens.texts().subList(at, at + length)))));
                at += length;
            } else {
                repaired.add(tokens.list().get(at));
                at++;
            }
        }
        return new Tokens(List.copyOf(repaired));
    }

    /** How many tokens here were a scale word; a plural by itself may also end the number. */
    private static int misheardScale(Tokens tokens, int at) {
        for (int length = 2; length > 0; length--) {
            if (at + length <= tokens.size()
                    && SCALES.containsKey(tokens.texts().subList(at, at + length))) {
                boolean goesOn = isNumberWord(tokens.textOrNone(at + length))
                        && !SMALLER_UNITS.contains(tokens.textOrNone(at + length + 1))
                        && !SMALLER_UNITS.contains(tokens.textOrNone(at + length + 2));
                return goesOn || length == 1 ? length : 0;
            }
        }
        return 0;
    }

    private static Tokens tenth(Tokens tokens) {
        List<Token> repaired = new ArrayList<>(tokens.list());
        for (int at = 1; at < tokens.size(); at++) {
            if (TENTH.contains(tokens.text(at)) && BEFORE_A_DAY.contains(tokens.text(at - 1))) {
                repaired.set(at, repaired(tokens, at, at + 1, "tenth"));
            }
        }
        return new Tokens(List.copyOf(repaired));
    }

    /** "Twenty eight team" is 2018. */
    private static Tokens teens(Tokens tokens) {
        List<Token> repaired = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String teen = TEENS.get(tokens.text(at));
            if (teen != null && TEEN_ENDINGS.contains(tokens.textOrNone(at + 1))) {
                repaired.add(repaired(tokens, at, at + 2, teen));
                at++;
            } else {
                repaired.add(tokens.list().get(at));
            }
        }
        return new Tokens(List.copyOf(repaired));
    }

    private static boolean isNumberWord(String word) {
        return EnglishFigures.isSmall(word) || EnglishFigures.isScaleOrHundred(word);
    }

    private static Token repaired(Tokens tokens, int from, int to, String text) {
        return new Token(text, Math.min(REPAIRED, tokens.confidence(from, to)), tokens.span(from, to));
    }
}
