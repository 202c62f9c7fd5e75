package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands a day, month or year, as precise as it is said. Without a year the last such month is meant. "Three years ago"
 * names a year, "six months ago" a month; who tells for how long instead of since when ("he has been here for three
 * years") is understood with less confidence.
 */
final class Dates {

    private static final Set<String> AGO = Set.of("ago", "前", "以", "之", "back", "earlier");

    private static final double HOW_LONG_INSTEAD = 0.75;

    private static final int EARLIEST = 1900;

    private Dates() {}

    static Reading in(Tokens tokens, Language language, LocalDate today) {
        return Corrections.lastSaid(tokens.withoutHesitation(), said -> once(said, language, today));
    }

    private static Reading once(Tokens tokens, Language language, LocalDate today) {
        List<Length> lengths =
                Lengths.find(tokens).stream().filter(Length::inCalendar).toList();
        for (Length length : lengths) {
            if (AGO.contains(tokens.textOrNone(length.to()))) {
                return ago(tokens, length, language, today);
            }
        }
        DateWords words = words(tokens, language, today);
        if (words.isEmpty() && lengths.size() == 1) {
            if (since(lengths.getFirst(), today).year() < EARLIEST) {
                return new Reading.Nothing("longer ago than anybody can tell");
            }
            return Durations.in(tokens) instanceof Reading.Value value
                    ? new Reading.Value(
                                    since(lengths.getFirst(), today).plain(),
                                    value.confidence(),
                                    value.span(),
                                    value.exactness(),
                                    "")
                            .less(HOW_LONG_INSTEAD, "said how long instead of since when")
                    : Reading.unclear("said how long, but not clearly");
        }
        return words.settle(tokens, today);
    }

    private static Reading ago(Tokens tokens, Length length, Language language, LocalDate today) {
        Reading howLong = Durations.in(tokens);
        if (!(howLong instanceof Reading.Value)) {
            return howLong;
        }
        // "in march three years ago": what else is said makes it more precise
        Tokens rest = new Tokens(Stream.concat(
                        tokens.head(length.from()).list().stream(),
                        tokens.tail(Math.min(length.to() + 1, tokens.size())).list().stream())
                .toList());
        DateWords words = words(rest, language, today);
        if (!words.hasNoYear()) {
            return Reading.unclear("more than one date");
        }
        DateWords all = words(rest, language, today);
        all.date(since(length, today), 0, Math.max(0, rest.size()));
        return switch (all.settle(rest, today)) {
            case Reading.Value value ->
                new Reading.Value(
                        value.value(),
                        tokens.confidence(length.from(), length.to()),
                        tokens.span(length.from(), length.to()),
                        Exactness.EXACT,
                        "");
            case Reading.Unclear unclear -> unclear;
            case Reading.Nothing nothing -> nothing;
        };
    }

    private static PartialDate since(Length length, LocalDate today) {
        LocalDate then = today.minus(length.period());
        if (length.yearsOnly()) {
            return new PartialDate(then.getYear(), 0, 0);
        }
        return length.days() > 0 && length.months() == 0 ? PartialDate.day(then) : PartialDate.month(then);
    }

    /** In the call's language first; who answers in the other is understood too. */
    private static DateWords words(Tokens tokens, Language language, LocalDate today) {
        DateWords english = EnglishDates.in(tokens, today);
        DateWords chinese = ChineseDates.in(tokens, today);
        return switch (language) {
            case EN_US -> english.isEmpty() ? chinese : english;
            case ZH_CN -> chinese.isEmpty() ? english : chinese;
        };
    }
}
