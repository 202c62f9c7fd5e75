package io.huifang.bench.understanding;

import static java.util.stream.Collectors.joining;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words in a cell, as {@code text:confidence:from:to} with times in milliseconds, between blanks. Where a cell is empty
 * the words are those of the text, each sure: in English between blanks, in Chinese by twos.
 */
public final class WordList {

    private static final int MILLIS_A_WORD = 300;

    private WordList() {}

    public static String cell(List<Word> words) {
        return words.stream()
                .map(word -> String.format(
                        Locale.ROOT,
                        "%s:%.3f:%d:%d",
                        word.text(),
                        word.confidence(),
                        word.span().from().toMillis(),
                        word.span().to().toMillis()))
                .collect(joining(" "));
    }

    static List<Word> of(String cell, String text) {
        return cell.isEmpty()
                ? evenly(pieces(text))
                : Arrays.stream(cell.split(" ")).map(WordList::word).toList();
    }

    /** Sure words of the same length, one after the other. */
    static List<Word> evenly(List<String> pieces) {
        List<Word> words = new ArrayList<>();
        for (String piece : pieces) {
            int from = words.size() * MILLIS_A_WORD;
            words.add(new Word(piece, span(from, from + MILLIS_A_WORD), 1));
        }
        return words;
    }

    private static Word word(String cell) {
        String[] parts = cell.split(":");
        return new Word(
                parts[0], span(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])), Double.parseDouble(parts[1]));
    }

    private static AudioSpan span(int from, int to) {
        return new AudioSpan(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.strip().split(" +")) {
            if (piece.isEmpty()) {
                continue;
            }
            if (Character.UnicodeScript.of(piece.charAt(0)) == Character.UnicodeScript.HAN) {
                for (int i = 0; i < piece.length(); i += 2) {
                    pieces.add(piece.substring(i, Math.min(piece.length(), i + 2)));
                }
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
