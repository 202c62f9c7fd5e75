package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lengths of time: "three and a half years", "a year and six months", "half an hour", 三年半, 一年零六个月, 两个多月. */
final class Lengths {

    private enum Unit {
        YEAR,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE
    }

    private record Quantity(BigDecimal value, Exactness exactness, int to) {}

    private record UnitWord(Unit unit, BigDecimal times, int to) {}

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MONTHS_IN_A_QUARTER = BigDecimal.valueOf(3);

    /** After "quarter" these make it one of an hour. */
    private static final Set<String> OF_A_WHOLE =
            Set.of("of", "past", "to", "after", "before", "till", "hour", "hours");

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final Map<String, Unit> ENGLISH = Map.ofEntries(
            Map.entry("year", Unit.YEAR),
            Map.entry("years", Unit.YEAR),
            Map.entry("year's", Unit.YEAR),
            Map.entry("month", Unit.MONTH),
            Map.entry("months", Unit.MONTH),
            Map.entry("week", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("day", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("hour", Unit.HOUR),
            Map.entry("hours", Unit.HOUR),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("minutes", Unit.MINUTE));
    private static final Set<String> JOINTS = Set.of("and", "plus", "零", "又", "加", "外", "带");

    private Lengths() {}

    static List<Length> find(Tokens tokens) {
        Map<Integer, Numeral> numerals = new HashMap<>();
        Numbers.find(tokens).forEach(numeral -> numerals.put(numeral.from(), numeral));
        List<Length> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Length> part = part(tokens, at, numerals);
            if (part.isEmpty()) {
                at++;
                continue;
            }
            Length length = part.get();
            Optional<Length> more = next(tokens, length, numerals);
            while (more.isPresent()) {
                length = length.plus(more.get());
                more = next(tokens, length, numerals);
            }
            found.add(length);
            at = length.to();
        }
        return found;
    }

    /** The months that follow years, the days that follow months. */
    private static Optional<Length> next(Tokens tokens, Length length, Map<Integer, Numeral> numerals) {
        int at = length.to();
        // the 零 of 一年零六个月 may belong to the numeral
        return part(tokens, at, numerals)
                .or(() -> JOINTS.contains(tokens.textOrNone(at)) ? part(tokens, at + 1, numerals) : Optional.empty())
                .filter(more -> rank(more) > rank(length));
    }

    /** The finest unit in it, counted from years on. */
    private static int rank(Length length) {
        return length.minutes() > 0 ? 3 : length.days() > 0 ? 2 : length.months() > 0 ? 1 : 0;
    }

    private static Optional<Length> part(Tokens tokens, int from, Map<Integer, Numeral> numerals) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        Quantity quantity = quantity(tokens, from, numerals.get(from));
        if (quantity == null) {
            return Optional.empty();
        }
        int at = quantity.to();
        Exactness exactness = quantity.exactness();
        // 三年半 and 半年 are numerals with their unit in them
        boolean yearInside = numerals.containsKey(from)
                && at > from
                && (tokens.text(at - 1).equals("年")
                        || tokens.text(Math.max(from, at - 2)).equals("年"));
        UnitWord unit = yearInside ? new UnitWord(Unit.YEAR, BigDecimal.ONE, at) : unit(tokens, at);
        if (unit == null || quantity.value().compareTo(MOST) > 0) {
            return Optional.empty();
        }
        BigDecimal value = quantity.value();
        at = unit.to();
        if (unit.times().signum() < 0) {
            exactness = Exactness.OVER;
        }
        if (tokens.containsAt(at, List.of("and", "a", "half"))) {
            value = value.add(HALF);
            at += 3;
        }
        if (tokens.textOrNone(at).equals("半") && (unit.unit() == Unit.HOUR || unit.unit() == Unit.DAY)) {
            value = value.add(HALF);
            at++;
        }
        if (Set.of("多", "来").contains(tokens.textOrNone(at))) {
            exactness = Exactness.OVER;
            at++;
        }
        return Optional.of(length(value, unit, exactness, from, at));
    }

    private static @Nullable Quantity quantity(Tokens tokens, int from, @Nullable Numeral numeral) {
        if (numeral != null) {
            return new Quantity(numeral.value(), numeral.exactness(), numeral.to());
        }
        for (String half : List.of("half a", "half an", "a half", "half")) {
            List<String> words = List.of(half.split(" "));
            if (tokens.containsAt(from, words)) {
                return new Quantity(HALF, Exactness.EXACT, from + words.size());
            }
        }
        for (String couple : List.of("a couple of", "couple of", "a couple", "couple")) {
            List<String> words = List.of(couple.split(" "));
            if (tokens.containsAt(from, words)) {
                return new Quantity(BigDecimal.TWO, Exactness.ABOUT, from + words.size());
            }
        }
        if (tokens.containsAt(from, List.of("three", "quarters", "of", "an"))) {
            return new Quantity(new BigDecimal("0.75"), Exactness.EXACT, from + 4);
        }
        if (tokens.containsAt(from, List.of("quarter", "of", "an"))) {
            return new Quantity(new BigDecimal("0.25"), Exactness.EXACT, from + 3);
        }
        if (Set.of("a", "an").contains(tokens.text(from))) {
            return new Quantity(BigDecimal.ONE, Exactness.EXACT, from + 1);
        }
        if (tokens.text(from).equals("半")) {
            return new Quantity(HALF, Exactness.EXACT, from + 1);
        }
        return null;
    }

    /** The unit that stands here; its times are negative where a 多 before it says that it is more. */
    private static @Nullable UnitWord unit(Tokens tokens, int from) {
        Unit english = ENGLISH.get(tokens.textOrNone(from));
        if (english != null) {
            return new UnitWord(english, BigDecimal.ONE, from + 1);
        }
        if (tokens.textOrNone(from).matches("decades?")) {
            return new UnitWord(Unit.YEAR, BigDecimal.TEN, from + 1);
        }
        if (tokens.textOrNone(from).matches("fortnights?")) {
            return new UnitWord(Unit.WEEK, BigDecimal.TWO, from + 1);
        }
        if (tokens.textOrNone(from).matches("quarters?") && !OF_A_WHOLE.contains(tokens.textOrNone(from + 1))) {
            return new UnitWord(Unit.MONTH, MONTHS_IN_A_QUARTER, from + 1);
        }
        int at = from;
        boolean more = false;
        boolean counted = tokens.textOrNone(at - 1).equals("半");
        while (Set.of("个", "多", "来", "几").contains(tokens.textOrNone(at))) {
            more |= !tokens.text(at).equals("个");
            counted |= tokens.text(at).equals("个");
            at++;
        }
        BigDecimal times = more ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        String one = tokens.textOrNone(at);
        String two = one + tokens.textOrNone(at + 1);
        return switch (two) {
            case "季度" -> new UnitWord(Unit.MONTH, times.multiply(MONTHS_IN_A_QUARTER), at + 2);
            case "星期", "礼拜" -> new UnitWord(Unit.WEEK, times, at + 2);
            case "小时", "钟头" -> new UnitWord(Unit.HOUR, times, at + 2);
            case "分钟" -> new UnitWord(Unit.MINUTE, times, at + 2);
            case "刻钟" -> new UnitWord(Unit.MINUTE, BigDecimal.valueOf(15), at + 2);
            default ->
                switch (one) {
                    case "年" -> new UnitWord(Unit.YEAR, times, at + 1);
                    // 三月 is March; 三个月 are three months
                    case "月" -> counted ? new UnitWord(Unit.MONTH, times, at + 1) : null;
                    case "周" -> new UnitWord(Unit.WEEK, times, at + 1);
                    case "天" -> new UnitWord(Unit.DAY, times, at + 1);
                    default -> null;
                };
        };
    }

    private static Length length(BigDecimal value, UnitWord unit, Exactness exactness, int from, int to) {
        BigDecimal count = value.multiply(unit.times().abs());
        int whole = count.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal rest = count.subtract(BigDecimal.valueOf(whole));
        return switch (unit.unit()) {
            case YEAR -> new Length(whole, rounded(rest, 12), 0, 0, exactness, from, to);
            case MONTH -> new Length(0, whole, rounded(rest, 30), 0, exactness, from, to);
            case WEEK -> new Length(0, 0, rounded(count, 7), 0, exactness, from, to);
            case DAY -> new Length(0, 0, whole, rounded(rest, 24 * 60), exactness, from, to);
            case HOUR -> new Length(0, 0, 0, rounded(count, 60), exactness, from, to);
            case MINUTE -> new Length(0, 0, 0, rounded(count, 1), exactness, from, to);
        };
    }

    private static int rounded(BigDecimal value, int times) {
        return value.multiply(BigDecimal.valueOf(times))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
