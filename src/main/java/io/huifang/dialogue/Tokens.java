package io.huifang.dialogue;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A transcript cut into the units that understanding works on: words in English, single characters in Chinese, each
 * with the confidence of the recogniser's word that it came from.
 */
record Tokens(List<Token> list) {

    record Token(String text, double confidence, @Nullable AudioSpan span) {}

    /** What a transcript without word times counts as: it was typed, or tested. */
    private static final double TYPED = 1.0;

    static Tokens of(Transcript transcript) {
        List<Token> tokens = new ArrayList<>();
        if (transcript.words().isEmpty()) {
            add(tokens, transcript.text(), TYPED, null);
        }
        for (Word word : transcript.words()) {
            add(tokens, word.text(), word.confidence(), word.span());
        }
        return new Tokens(List.copyOf(tokens));
    }

    private static void add(List<Token> tokens, String text, double confidence, @Nullable AudioSpan span) {
        StringBuilder latin = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                flush(tokens, latin, confidence, span);
                tokens.add(new Token(Character.toString(c), confidence, span));
            } else if (Character.isLetterOrDigit(c) || c == '\'' || (c == '.' && endsInDigit(latin))) {
                latin.appendCodePoint(c);
            } else {
                flush(tokens, latin, confidence, span);
            }
        });
        flush(tokens, latin, confidence, span);
    }

    /** A point belongs to a number only; elsewhere it ends a sentence or an abbreviation. */
    private static boolean endsInDigit(StringBuilder latin) {
        return !latin.isEmpty() && Character.isDigit(latin.codePointBefore(latin.length()));
    }

    private static void flush(List<Token> tokens, StringBuilder latin, double confidence, @Nullable AudioSpan span) {
        int end = latin.length();
        while (end > 0 && latin.charAt(end - 1) == '.') {
            end--;
        }
        if (end > 0) {
            tokens.add(new Token(latin.substring(0, end), confidence, span));
        }
        latin.setLength(0);
    }

    int size() {
        return list.size();
    }

    String text(int index) {
        return list.get(index).text();
    }

    List<String> texts() {
        return list.stream().map(Token::text).toList();
    }

    /** The tokens without those from (with) one index to (without) another. */
    Tokens without(int from, int to) {
        List<Token> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(to, list.size()));
        return new Tokens(List.copyOf(rest));
    }

    /** The least confidence among the tokens from (with) one index to (without) another; 0 for none. */
    double confidence(int from, int to) {
        return list.subList(from, to).stream()
                .mapToDouble(Token::confidence)
                .min()
                .orElse(0);
    }
}
