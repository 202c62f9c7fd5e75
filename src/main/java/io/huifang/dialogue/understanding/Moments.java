package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Understands when somebody wants to be called. What is left open is taken as bank people take it: hours from one to seven
 * are in the afternoon, a day without a time means ten in the morning, a morning ten, noon twelve, an afternoon three and
 * an evening seven o'clock, a time without a day the next such time, and what is over the next of its kind.
 */
final class Moments {

    private static final Set<String> AFTER_IT = Set.of("后", "之", "以", "later", "from", "time");
    private static final Set<String> BEFORE_IT = Set.of("in", "within", "过", "再", "等");
    private static final LocalTime USUAL = LocalTime.of(10, 0);

    private Moments() {}

    static Reading in(Tokens tokens, Language language, LocalDateTime now) {
        LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        return Corrections.lastSaid(
                DeniedTimes.without(tokens.withoutHesitation()), said -> once(said, language, minute));
    }

    private static Reading once(Tokens tokens, Language language, LocalDateTime now) {
        List<Length> lengths = Lengths.find(tokens).stream()
                .filter(each -> isAhead(tokens, each))
                .toList();
        if (lengths.size() == 1) {
            return ahead(tokens, lengths.getFirst(), language, now);
        }
        return words(tokens, language, now).settle(tokens, now);
    }

    /** In the call's language, unless nothing but the other is spoken. */
    private static MomentWords words(Tokens tokens, Language language, LocalDateTime now) {
        boolean ideographs = tokens.texts().stream().anyMatch(text -> Character.isIdeographic(text.codePointAt(0)));
        return switch (language) {
            case EN_US ->
                ideographs
                        ? ChineseMoments.in(tokens, now.toLocalDate())
                        : EnglishMoments.in(tokens, now.toLocalDate());
            case ZH_CN ->
                ideographs
                        ? ChineseMoments.in(tokens, now.toLocalDate())
                        : EnglishMoments.in(tokens, now.toLocalDate());
        };
    }

    private static boolean isAhead(Tokens tokens, Length length) {
        return AFTER_IT.contains(tokens.textOrNone(length.to()))
                || tokens.containsAt(length.from() - 2, List.of("give", "me"))
                || tokens.containsAt(length.from() - 2, List.of("i", "need"))
                || BEFORE_IT.contains(tokens.textOrNone(length.from() - 1))
                || (BEFORE_IT.contains(tokens.textOrNone(length.from() - 2))
                        && tokens.textOrNone(length.from() - 1).matches("about|around|大概|约"));
    }

    /** "In half an hour", 两个小时后; "in three days at four", 三天后下午. */
    private static Reading ahead(Tokens tokens, Length length, Language language, LocalDateTime now) {
        Tokens rest = tokens.without(length.from(), Math.min(length.to() + 1, tokens.size()));
        LocalDateTime then = now.plus(Period.of(length.years(), length.months(), length.days()))
                .plusMinutes(length.minutes());
        if (length.minutes() > 0) {
            return value(tokens, length, then);
        }
        Reading time =
                words(rest, language, now).settle(rest, then.toLocalDate().atStartOfDay());
        return time instanceof Reading.Value value
                ? value(
                        tokens,
                        length,
                        then.with(LocalDateTime.parse(value.value()).toLocalTime()))
                : value(tokens, length, then.with(USUAL)).less(0.85, "no time was said");
    }

    private static Reading.Value value(Tokens tokens, Length length, LocalDateTime moment) {
        return Reading.of(moment.truncatedTo(ChronoUnit.MINUTES).toString(), tokens, length.from(), length.to());
    }
}
