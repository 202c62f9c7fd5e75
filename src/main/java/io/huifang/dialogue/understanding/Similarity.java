package io.huifang.dialogue.understanding;

import io.huifang.kernel.Transcript;
import java.util.List;
import java.util.Set;

/**
 * Compares names and short descriptions as text. The score is 1 minus the edit distance over the longer length, taken
 * where the expected words fit best in what was heard.
 */
final class Similarity {

    private static final Set<String> FILLERS = Set.of(
            "company",
            "limited",
            "ltd",
            "inc",
            "incorporated",
            "corporation",
            "corp",
            "co",
            "the",
            "and",
            "of",
            "a",
            "an");
    private static final List<String> CHINESE_FILLERS = List.of("股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司");

    /** What was found: how alike, 0 to 1, and over which tokens. */
    record Best(double score, int from, int to) {}

    private Similarity() {}

    /** True when a text has anything in it that can be compared. */
    static boolean comparable(String text) {
        return !core(text).isEmpty();
    }

    /** Whether a word of four letters or more, that says something, stands in both. */
    static boolean shareAWord(String expected, Tokens heard) {
        Tokens wanted = Tokens.of(new Transcript(expected, List.of()));
        return wanted.texts().stream()
                .anyMatch(word -> word.length() >= 4
                        && !FILLERS.contains(word)
                        && heard.texts().contains(word));
    }

    /** Where and how well the expected words are found in the tokens; score 0 when there is nothing to compare. */
    static Best find(String expected, Tokens heard) {
        String wanted = core(expected);
        Best best = new Best(0, 0, 0);
        if (wanted.isEmpty()) {
            return best;
        }
        for (int from = 0; from < heard.size(); from++) {
            StringBuilder window = new StringBuilder();
            for (int to = from; to < heard.size() && window.length() <= wanted.length() * 2; to++) {
                if (!FILLERS.contains(heard.text(to))) {
                    window.append(heard.text(to));
                }
                double score = score(wanted, window);
                if (score > best.score()) {
                    best = new Best(score, from, to + 1);
                }
            }
        }
        return best;
    }

    private static String core(String text) {
        String shortened = text;
        for (String filler : CHINESE_FILLERS) {
            shortened = shortened.replace(filler, "");
        }
        StringBuilder core = new StringBuilder();
        Tokens.of(new Transcript(shortened, List.of())).texts().stream()
                .filter(token -> !FILLERS.contains(token))
                .forEach(core::append);
        return core.toString();
    }

    private static double score(CharSequence one, CharSequence other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 0 : 1 - (double) distance(one, other) / longest;
    }

    /** Levenshtein's edit distance. */
    private static int distance(CharSequence one, CharSequence other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
