package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;

/** Understands digits said one by one or in pairs: "oh double five one", "thirty four seventy one", 幺三八零零. */
final class DigitStrings {

    private static final int MOST = 30;

    private record Run(String digits, int from, int to) {}

    private DigitStrings() {}

    static Reading in(Tokens tokens) {
        return Corrections.lastSaid(tokens.withoutHesitation(), DigitStrings::once);
    }

    private static Reading once(Tokens tokens) {
        List<Run> runs = runs(tokens);
        if (runs.isEmpty()) {
            return new Reading.Nothing("no digits were said");
        }
        Run longest = runs.getFirst();
        for (Run run : runs) {
            longest = run.digits().length() > longest.digits().length() ? run : longest;
        }
        for (Run run : runs) {
            boolean another = run.digits().length() > 1 && !run.digits().equals(longest.digits());
            if (another) {
                return Reading.unclear("two different strings of digits");
            }
        }
        return longest.digits().length() > MOST
                ? Reading.unclear("more than " + MOST + " digits")
                : Reading.of(longest.digits(), tokens, longest.from(), longest.to());
    }

    private static List<Run> runs(Tokens tokens) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            StringBuilder digits = new StringBuilder();
            int end = at;
            while (end < tokens.size() && digits.length() <= MOST) {
                int next = take(tokens, end, digits);
                if (next == end) {
                    break;
                }
                end = next;
            }
            boolean sigh = end == at + 1
                    && (tokens.text(at).equals("oh") || tokens.text(at).equals("o"));
            if (!digits.isEmpty() && !sigh && !isPronoun(tokens, at, end)) {
                runs.add(new Run(digits.toString(), at, end));
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    /** Takes the digits that stand here; gives where they end, or where they would begin when there are none. */
    private static int take(Tokens tokens, int at, StringBuilder digits) {
        String word = tokens.text(at);
        int times = EnglishNumbers.times(word);
        if (times > 1 && at + 1 < tokens.size() && digit(tokens.text(at + 1)) >= 0) {
            digits.append(String.valueOf(digit(tokens.text(at + 1))).repeat(times));
            return at + 2;
        }
        if (word.matches("[0-9]{1,20}")) {
            digits.append(word);
            return at + 1;
        }
        if (digit(word) >= 0 && !scaleFollows(tokens, at)) {
            digits.append(digit(word));
            return at + 1;
        }
        int tens = EnglishNumbers.teenOrTens(word);
        if (tens >= 20 && at + 1 < tokens.size() && EnglishNumbers.digit(tokens.text(at + 1)) > 0) {
            digits.append(tens + EnglishNumbers.digit(tokens.text(at + 1)));
            return at + 2;
        }
        if (tens >= 0) {
            digits.append(tens);
            return at + 1;
        }
        return scaled(tokens, at, digits);
    }

    /** 四百七十一, "four hundred and seventy one": a number whose figures are the digits. */
    private static int scaled(Tokens tokens, int at, StringBuilder digits) {
        Numeral numeral = Numbers.find(
                        tokens.head(Math.min(tokens.size(), at + 20)).tail(at))
                .stream()
                .findFirst()
                .orElse(null);
        if (numeral == null || numeral.from() != 0 || !numeral.plain().matches("[0-9]{1,12}")) {
            return at;
        }
        digits.append(numeral.plain());
        return at + numeral.to();
    }

    private static boolean scaleFollows(Tokens tokens, int at) {
        String next = tokens.textOrNone(at + 1);
        return !next.isEmpty() && ("十百千万".contains(next) || next.equals("hundred") || next.equals("thousand"));
    }

    private static int digit(String word) {
        int chinese = ChineseNumbers.digit(word);
        return chinese >= 0 ? chinese : EnglishNumbers.digit(word);
    }

    private static boolean isPronoun(Tokens tokens, int from, int to) {
        return to == from + 1
                && (tokens.text(from).equals("one") || tokens.text(from).equals("一"))
                && tokens.size() > 1
                && Numbers.find(tokens.head(to)).isEmpty();
    }
}
