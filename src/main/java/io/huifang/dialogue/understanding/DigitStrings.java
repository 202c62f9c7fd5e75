package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Understands digits said one by one, in pairs or counted: "oh double five one", "thirty four seventy one", "four nines",
 * 幺三八零零, 两个五. Where a word among them is not understood, a digit may be missing, and none is taken.
 */
final class DigitStrings {

    private static final int MOST = 30;

    /** What may stand between digits without being one. */
    private static final Set<String> JOINTS = Set.of(
            "is", "are", "was", "and", "then", "digits", "dash", "hyphen", "space", "是", "为", "位", "就", "的", "杠");

    private record Run(String digits, int from, int to) {}

    /** With which an identity card's number may end. */
    private static final Set<String> CHECKS = Set.of("x", "叉");

    /** 一下, 一样, 一起: no one of them is a digit. */
    private static final Set<String> AFTER_A = Set.of("下", "样", "起", "会", "些", "定", "直", "般", "共");

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
        if (CHECKS.contains(tokens.textOrNone(longest.to()))) {
            return Reading.unclear("the X with which the digits end is none");
        }
        for (int i = 1; i < runs.size(); i++) {
            int gap = runs.get(i - 1).to();
            boolean again = runs.get(i).digits().equals(runs.get(i - 1).digits())
                    && runs.get(i).digits().length() > 1;
            if (runs.get(i).from() == gap + 1 && !again && !JOINTS.contains(tokens.text(gap))) {
                return Reading.unclear("'" + tokens.text(gap) + "' among the digits was not understood");
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
        int counted = counted(tokens, at, digits);
        if (counted > at) {
            return counted;
        }
        String word = tokens.text(at);
        int times = EnglishFigures.times(word);
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
        int tens = countsHundreds(tokens, at) ? -1 : EnglishFigures.teenOrTens(word);
        if (tens >= 20 && at + 1 < tokens.size() && EnglishFigures.digit(tokens.text(at + 1)) > 0) {
            digits.append(tens + EnglishFigures.digit(tokens.text(at + 1)));
            return at + 2;
        }
        if (tens >= 0) {
            digits.append(tens);
            return at + 1;
        }
        return scaled(tokens, at, digits);
    }

    /** "Four nines", 四个九, 俩五; gives where it ends, or where it would begin when nothing is counted here. */
    private static int counted(Tokens tokens, int at, StringBuilder digits) {
        String word = tokens.text(at);
        int next = at + 1;
        int many = word.equals("俩") ? 2 : word.equals("仨") ? 3 : digit(word);
        String digit = tokens.textOrNone(next);
        if (digit.equals("个")) {
            next++;
            digit = tokens.textOrNone(next);
        } else if (!word.equals("俩") && !word.equals("仨")) {
            digit = singular(digit);
        }
        if (many < 1 || digit.isEmpty() || digit(digit) < 0) {
            return at;
        }
        digits.append(String.valueOf(digit(digit)).repeat(many));
        return next + 1;
    }

    /** "Nines", "sixes", "oh's" without its ending; nothing for a word without one. */
    private static String singular(String word) {
        for (String ending : List.of("'s", "es", "s")) {
            String rest = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            if (!rest.isEmpty() && digit(rest) >= 0) {
                return rest;
            }
        }
        return "";
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

    /** "Forty seven hundred", "twelve thousand". */
    private static boolean countsHundreds(Tokens tokens, int at) {
        return scaleFollows(tokens, at) || (digit(tokens.textOrNone(at + 1)) > 0 && scaleFollows(tokens, at + 1));
    }

    private static boolean scaleFollows(Tokens tokens, int at) {
        String next = tokens.textOrNone(at + 1);
        return !next.isEmpty() && ("十百千万".contains(next) || next.equals("hundred") || next.equals("thousand"));
    }

    private static int digit(String word) {
        int chinese = ChineseNumbers.digit(word);
        return chinese >= 0 ? chinese : EnglishFigures.digit(word);
    }

    private static boolean isPronoun(Tokens tokens, int from, int to) {
        if (to == from + 1 && tokens.text(from).equals("一") && AFTER_A.contains(tokens.textOrNone(to))) {
            return true;
        }
        return to == from + 1
                && (tokens.text(from).equals("one") || tokens.text(from).equals("一"))
                && tokens.size() > 1
                && Numbers.find(tokens.head(to)).isEmpty();
    }
}
