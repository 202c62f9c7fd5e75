package io.huifang.dialogue.understanding;

import java.util.List;

/** Cuts English words down to what their forms share, so that "renovated" is "renovation"; Chinese stays as it is. */
final class Stems {

    private Stems() {}

    static List<String> of(String phrase) {
        return of(Tokens.of(phrase).texts());
    }

    static List<String> of(List<String> words) {
        return words.stream().map(Stems::stem).toList();
    }

    private static String stem(String word) {
        if (word.length() < 4 || Character.isIdeographic(word.codePointAt(0))) {
            return word;
        }
        String stem = word.replaceAll("'s$", "").replaceAll("(?<=.{3})(ies|ied)$", "y");
        stem = stem.replaceAll("(?<=.{3})(ings|ing|ations|ation|ed|es|s|er|ers)$", "");
        stem = stem.replaceAll("(.)\\1$", "$1");
        return switch (stem) {
            case "paid" -> "pay";
            case "lent", "loan", "borrowed" -> "lend";
            case "bought" -> "buy";
            default -> stem.replaceAll("(?<=.{3})e$", "");
        };
    }
}
