package io.huifang.dialogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Understands numbers in both languages: "fifteen thousand", "three point two million", "one two five" (as 125), 三百二十万,
 * 一万二 (as 12,000), 三年半. An answer that holds two different numbers is not understood; nor is one that denies its number
 * ("not fifteen", 不到三年) or gives a range (五六年, "five six years").
 */
final class Numbers {

    /** A number that was found, over the tokens from {@code from} to before {@code to}. */
    record Found(BigDecimal value, int from, int to) {}

    private static final Set<String> DENIALS = Set.of("not", "isn't", "wasn't", "aren't", "never");
    private static final Set<String> CHINESE_DENIALS = Set.of("不是", "不到", "没有", "没到", "不止", "不足");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "hundred", new BigDecimal("1e2"),
            "thousand", new BigDecimal("1e3"),
            "million", new BigDecimal("1e6"),
            "billion", new BigDecimal("1e9"),
            "百", new BigDecimal("1e2"),
            "千", new BigDecimal("1e3"),
            "万", new BigDecimal("1e4"),
            "亿", new BigDecimal("1e8"));

    private Numbers() {}

    static Optional<Understood> in(Tokens tokens) {
        List<Found> found = find(tokens.texts());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found first = found.getFirst();
        double confidence = 0;
        for (Found each : found) {
            if (each.value().compareTo(first.value()) != 0 || denied(tokens.texts(), each.from())) {
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
        return () -> {
            if (!tokens.get(at).matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                return Optional.empty();
            }
            BigDecimal value = new BigDecimal(tokens.get(at));
            BigDecimal scale = at + 1 < tokens.size() ? SCALES.get(tokens.get(at + 1)) : null;
            return Optional.of(
                    scale == null ? new Found(value, at, at + 1) : new Found(value.multiply(scale), at, at + 2));
        };
    }

    /** Whether the number that begins here is what it is not: "not fifteen", 不到三年. */
    private static boolean denied(List<String> tokens, int from) {
        return (from >= 1 && DENIALS.contains(tokens.get(from - 1)))
                || (from >= 2 && CHINESE_DENIALS.contains(tokens.get(from - 2) + tokens.get(from - 1)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
