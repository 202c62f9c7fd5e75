package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was said laid out as one line to search in: English with a blank before and after each word, Chinese without any.
 */
final class Laid {

    private final String text;
    /** By each character the token that it is of. */
    private final int[] tokenAt;

    private final Tokens tokens;

    private Laid(String text, int[] tokenAt, Tokens tokens) {
        this.text = text;
        this.tokenAt = tokenAt;
        this.tokens = tokens;
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    static Laid out(Tokens tokens, Language language) {
        String between = switch (language) {
            case EN_US -> " ";
            case ZH_CN -> "";
        };
        StringBuilder text = new StringBuilder(between);
        int[] tokenAt = new int
                [between.length()
                        + tokens.list().stream()
                                .mapToInt(token -> token.text().length() + between.length())
                                .sum()];
        for (int token = 0; token < tokens.size(); token++) {
            int from = text.length();
            text.append(tokens.text(token)).append(between);
            Arrays.fill(tokenAt, from, text.length(), token);
        }
        return new Laid(text.toString(), tokenAt, tokens);
    }

    /** The mean of the recogniser's confidences in the words between two characters. */
    double confidence(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = tokenAt[from];
        int last = tokenAt[to - 1];
        return tokens.list().subList(first, last + 1).stream()
                .mapToDouble(Tokens.Token::confidence)
                .average()
                .orElse(0);
    }

    /** The least of the recogniser's confidences in the words between two characters. */
    double leastConfidence(int from, int to) {
        return from < to ? tokens.confidence(tokenAt[from], tokenAt[to - 1] + 1) : 0;
    }

    /** The tokens, with a blank sign for each that is put out of sight in a text of the same length. */
    Tokens seenIn(String shielded) {
        List<Token> seen = new ArrayList<>(tokens.list());
        for (int at = 0; at < text.length(); at++) {
            if (shielded.charAt(at) != text.charAt(at)) {
                Token hidden = tokens.list().get(tokenAt[at]);
                seen.set(tokenAt[at], new Token(InterruptionTable.HIDDEN, hidden.confidence(), hidden.span()));
            }
        }
        return new Tokens(List.copyOf(seen));
    }

    /** With each Chinese character replaced by a sign for its sound. */
    Laid inSounds() {
        return new Laid(Pinyin.soundsOf(text), tokenAt, tokens);
    }
}
