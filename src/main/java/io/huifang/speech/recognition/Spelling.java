package io.huifang.speech.recognition;

import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How a language's text is made of words: with spaces between them in English, with nothing in Chinese. */
enum Spelling {
    SPACED {
        @Override
        List<String> words(String phrase, Predicate<String> known) {
            return pieces(phrase);
        }

        @Override
        String join(List<String> words) {
            return String.join(" ", words);
        }
    },

    /** Text is cut into as few words of the vocabulary as possible; a character in none of them stays by itself. */
    UNSPACED {
        @Override
        List<String> words(String phrase, Predicate<String> known) {
            List<String> words = new ArrayList<>();
            for (String piece : pieces(phrase)) {
                words.addAll(isLatin(piece.charAt(0)) ? List.of(piece) : cut(piece, known));
            }
            return words;
        }

        @Override
        String join(List<String> words) {
            StringBuilder text = new StringBuilder();
            for (String word : words) {
                if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(word.charAt(0))) {
                    text.append(' ');
                }
                text.append(word);
            }
            return text.toString();
        }
    };

    private static final int LONGEST_WORD = 8;

    /** A character that no word covers costs more than any number of known words in a phrase. */
    private static final int UNKNOWN_COST = 10_000;

    static Spelling of(Language language) {
        return switch (language) {
            case EN_US -> SPACED;
            case ZH_CN -> UNSPACED;
        };
    }

    /** The words of a phrase, in lower case, without punctuation. */
    abstract List<String> words(String phrase, Predicate<String> known);

    /** One line of text. */
    abstract String join(List<String> words);

    private static List<String> pieces(String phrase) {
        String plain = phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}\\p{M}'\\-]+", " ");
        List<String> pieces = new ArrayList<>();
        for (String piece : plain.strip().split(" ")) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static List<String> cut(String text, Predicate<String> known) {
        int[] at = text.codePoints().toArray();
        int[] cost = new int[at.length + 1];
        int[] from = new int[at.length + 1];
        for (int end = 1; end <= at.length; end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int start = end - 1; start >= Math.max(0, end - LONGEST_WORD); start--) {
                boolean single = end - start == 1;
                boolean word = known.test(new String(at, start, end - start));
                int price = cost[start] + (word ? 1 : UNKNOWN_COST);
                if ((word || single) && price < cost[end]) {
                    cost[end] = price;
                    from[end] = start;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int end = at.length; end > 0; end = from[end]) {
            words.addFirst(new String(at, from[end], end - from[end]));
        }
        return words;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
