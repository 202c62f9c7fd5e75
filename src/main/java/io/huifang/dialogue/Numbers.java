package io.huifang.dialogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Understands numbers in both languages: "fifteen thousand", "three point two million", "one two five" (as 125), 三百二十万,
 * 一万二 (as 12,000), 三年半. An answer that holds two different numbers is not understood.
 */
final class Numbers {

    /** A number that was found, over the tokens from {@code from} to before {@code to}. */
    record Found(BigDecimal value, int from, int to) {}

    private Numbers() {}

    static Optional<Understood> in(Tokens tokens) {
        List<Found> found = find(tokens.texts());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found first = found.getFirst();
        double confidence = 0;
        for (Found each : found) {
            if (each.value().compareTo(first.value()) != 0) {
                return Optional.empty();
            }
            confidence = Math.max(confidence, tokens.confidence(each.from(), each.to()));
        }
        return Optional.of(new Understood(plain(first.value()), confidence));
    }

    static List<Found> find(List<String> tokens) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Found> here =
                    EnglishNumbers.at(tokens, at).or(chineseAt(tokens, at)).or(digitsAt(tokens, at));
            if (here.isPresent()) {
                found.add(here.get());
                at = here.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    private static Supplier<Optional<Found>> chineseAt(List<String> tokens, int at) {
        return () -> ChineseNumbers.at(tokens, at);
    }

    private static Supplier<Optional<Found>> digitsAt(List<String> tokens, int at) {
        return () -> tokens.get(at).matches("[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.of(new Found(new BigDecimal(tokens.get(at)), at, at + 1))
                : Optional.empty();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
