package io.huifang.kernel;

import java.util.List;
import java.util.Optional;

/**
 * What the recogniser made of one stretch of speech.
 *
 * @param text the words as one line: separated by single spaces in English, by nothing in Chinese; may be empty
 * @param words in the order in which they were said
 */
public record Transcript(String text, List<Word> words) {

    public static final Transcript EMPTY = new Transcript("", List.of());

    public Transcript {
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** The mean of the words' confidences weighted by their length in time, 0 to 1; 0 without words. */
    public double confidence() {
        double weighted = 0;
        double total = 0;
        for (Word word : words) {
            double length =
                    Math.max(1, word.span().to().minus(word.span().from()).toMillis());
            weighted += word.confidence() * length;
            total += length;
        }
        return total == 0 ? 0 : weighted / total;
    }

    /** From the first word's start to the last word's end; empty without words. */
    public Optional<AudioSpan> span() {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new AudioSpan(
                        words.getFirst().span().from(), words.getLast().span().to()));
    }
}
