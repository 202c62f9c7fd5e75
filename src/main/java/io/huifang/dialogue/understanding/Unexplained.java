package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an answer says beside that which was made of it. Words that tell something and that nothing accounts for are a sign
 * that something else was said: "dubai pitch for my shop", which was "to buy a pitch for my shop".
 */
final class Unexplained {

    private static final Set<String> FUNCTION_WORDS = Resource.section("words.txt", "en-function");

    /** From (with) one token to (without) another. */
    record Span(int from, int to) {}

    private Unexplained() {}

    /** How many telling words are outside of the spans; in Chinese pairs of characters. */
    static int in(Tokens tokens, List<Span> explained) {
        List<String> rest = IntStream.range(0, tokens.size())
                .filter(at -> explained.stream().noneMatch(span -> span.from() <= at && at < span.to()))
                .mapToObj(tokens::text)
                .toList();
        long english = rest.stream()
                .filter(word -> !Character.isIdeographic(word.codePointAt(0)))
                .filter(word -> word.length() > 2 && !FUNCTION_WORDS.contains(word) && !Everyday.is(word))
                .count();
        String chinese = rest.stream()
                .filter(word -> Character.isIdeographic(word.codePointAt(0)))
                .collect(Collectors.joining());
        return (int) english + Everyday.restOfChinese(chinese).length() / 2;
    }
}
