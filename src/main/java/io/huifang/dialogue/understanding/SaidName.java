package io.huifang.dialogue.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of an utterance in which a name must stand: without the words that people put around one, as "this is ...
 * how can I help you" and 我们是…您好.
 *
 * @param from (with) and to (without) which token
 */
record SaidName(Tokens tokens, int from, int to) {

    private static final List<List<String>> BEFORE = phrases("zh-before", "en-before");
    private static final List<List<String>> AFTER = phrases("zh-after", "en-after");

    static SaidName in(Tokens tokens) {
        int from = 0;
        int to = tokens.size();
        for (int cut = 1; cut > 0 && from < to; from += cut) {
            cut = longestAt(tokens, from, to, BEFORE);
        }
        for (int cut = 1; cut > 0 && from < to; to -= cut) {
            cut = longestEnding(tokens, from, to);
        }
        return new SaidName(tokens, from, to);
    }

    boolean isEmpty() {
        return from >= to;
    }

    int size() {
        return to - from;
    }

    List<String> words() {
        return tokens.texts().subList(from, to);
    }

    /** As said: without blanks where it is Chinese. */
    String text() {
        return text(from, to);
    }

    String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (String word : tokens.texts().subList(first, end)) {
            boolean chinese = Character.isIdeographic(word.codePointAt(0));
            if (!text.isEmpty() && !(chinese && Character.isIdeographic(text.codePointBefore(text.length())))) {
                text.append(' ');
            }
            text.append(word);
        }
        return text.toString();
    }

    private static int longestAt(Tokens tokens, int from, int to, List<List<String>> phrases) {
        for (List<String> phrase : phrases) {
            if (from + phrase.size() <= to && tokens.containsAt(from, phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static int longestEnding(Tokens tokens, int from, int to) {
        for (List<String> phrase : AFTER) {
            if (to - phrase.size() >= from && tokens.containsAt(to - phrase.size(), phrase)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static List<List<String>> phrases(String... sections) {
        return Stream.of(sections)
                .map(section -> Resource.section("words.txt", section))
                .flatMap(Set::stream)
                .map(phrase -> Tokens.of(phrase).texts())
                .sorted(Comparator.comparingInt((List<String> phrase) -> phrase.size())
                        .reversed())
                .toList();
    }
}
