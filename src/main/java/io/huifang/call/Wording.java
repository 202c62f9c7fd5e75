package io.huifang.call;

import io.huifang.dialogue.understanding.SoundLikeness;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phrase that is looked for in what was heard, although a recogniser may have misheard a word of it, lost one, or torn one
 * in two. Words of content weigh more than those that stand in every sentence. English is compared word by word, Chinese
 * character by character.
 */
final class Wording {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern AROUND_IDEOGRAPH = Pattern.compile("(?=\\p{IsHan})|(?<=\\p{IsHan})");
    private static final Set<String> LIGHT = Set.of(
            ("a an the is are was be been has have had to at in on of for this that it i we my our us and or by with your you"
                            // nearly every announcement ends so
                            + " try again later")
                    .split(" "));
    private static final Set<String> LIGHT_IDEOGRAPHS = Set.of("的", "了", "您", "你", "是", "在", "请", "我", "将");
    private static final double LIGHT_WEIGHT = 0.3;
    private static final double LIGHT_IDEOGRAPH_WEIGHT = 0.5;

    /** What a word costs that was heard in the middle of the phrase and is not of it. */
    private static final double STRANGER = 0.2;

    /** Words less alike are no mishearing of each other. */
    private static final double ALIKE = 0.62;

    private static final double OTHER_FORM = 0.85;

    private final List<String> words;
    private final double[] weights;
    private final double weight;

    private Wording(List<String> words) {
        this.words = words;
        this.weights = words.stream().mapToDouble(Wording::weight).toArray();
        double sum = 0;
        for (double one : weights) {
            sum += one;
        }
        this.weight = sum;
    }

    static Wording of(String phrase) {
        return new Wording(words(phrase));
    }

    /** The words of a text, in lower case and without signs. */
    static List<String> words(String text) {
        String plain = NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String apart = AROUND_IDEOGRAPH.matcher(plain).replaceAll(" ").strip();
        return apart.isEmpty() ? List.of() : List.of(apart.split(" +"));
    }

    private static double weight(String word) {
        if (LIGHT_IDEOGRAPHS.contains(word)) {
            return LIGHT_IDEOGRAPH_WEIGHT;
        }
        return LIGHT.contains(word) ? LIGHT_WEIGHT : 1;
    }

    /** Whether all of the phrase was heard, word by word. */
    boolean isWholeIn(List<String> heard) {
        return Collections.indexOfSubList(heard, words) >= 0;
    }

    /** How much there is in the phrase to be recognised by: about the number of its words of content. */
    double weight() {
        return weight;
    }

    /** How much of the phrase is in the words heard, in its order and close together: 0 to 1. */
    double shareIn(List<String> heard) {
        int n = heard.size();
        // by the words of the phrase and of the text that are done with; a phrase may begin anywhere in the text
        double[][] gain = new double[words.size() + 1][n + 1];
        double best = 0;
        for (int i = 1; i <= words.size(); i++) {
            for (int j = 1; j <= n; j++) {
                double most = Math.max(gain[i - 1][j], gain[i][j - 1] - STRANGER);
                most = Math.max(most, gain[i - 1][j - 1] + weights[i - 1] * alike(words.get(i - 1), heard.get(j - 1)));
                if (j > 1 && isLatin(heard.get(j - 1))) {
                    String torn = heard.get(j - 2) + heard.get(j - 1);
                    most = Math.max(most, gain[i - 1][j - 2] + weights[i - 1] * sound(words.get(i - 1), torn));
                }
                if (i > 1 && isLatin(words.get(i - 1))) {
                    String joined = words.get(i - 2) + words.get(i - 1);
                    double both = weights[i - 2] + weights[i - 1];
                    most = Math.max(most, gain[i - 2][j - 1] + both * sound(joined, heard.get(j - 1)));
                }
                gain[i][j] = most;
            }
        }
        for (double end : gain[words.size()]) {
            best = Math.max(best, end);
        }
        return best / weight;
    }

    private static double alike(String word, String heard) {
        boolean otherForm = isLatin(word)
                && Math.min(word.length(), heard.length()) >= 4
                && (word.startsWith(heard) || heard.startsWith(word));
        double likeness = sound(word, heard);
        // "answer" for "answered"
        return otherForm ? Math.max(likeness, OTHER_FORM) : likeness;
    }

    private static double sound(String word, String heard) {
        if (word.equals(heard)) {
            return 1;
        }
        // two or three letters sound like too much
        if (isLatin(word) && (word.length() < 4 || Math.abs(word.length() - heard.length()) > 4)) {
            return 0;
        }
        double likeness = SoundLikeness.of(word, heard);
        return likeness < ALIKE ? 0 : likeness;
    }

    private static boolean isLatin(String word) {
        return !word.isEmpty() && !Character.isIdeographic(word.codePointAt(0));
    }
}
