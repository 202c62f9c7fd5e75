package io.huifang.dialogue.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Understands how long something has lasted or will last, in years, months, weeks and days. */
final class Durations {

    private static final Set<String> RANGES = Set.of("to", "or", "到", "至", "或", "、");
    private static final Set<String> FEW = Set.of("few", "several", "some", "many", "几", "好几", "数");

    private Durations() {}

    static Reading in(Tokens tokens) {
        return Corrections.lastSaid(tokens.withoutHesitation(), Durations::once);
    }

    private static Reading once(Tokens tokens) {
        List<Length> found =
                Lengths.find(tokens).stream().filter(Length::inCalendar).toList();
        if (found.isEmpty()) {
            return Numbers.find(tokens).isEmpty() && tokens.texts().stream().noneMatch(FEW::contains)
                    ? new Reading.Nothing("no length of time was said")
                    : Reading.unclear("no number with years, months, weeks or days");
        }
        Length first = found.getFirst();
        for (Length each : found) {
            if (!each.period().equals(first.period())) {
                return Reading.unclear("two lengths of time, " + first.period() + " and " + each.period());
            }
            if (isRange(tokens, each)) {
                return Reading.unclear("a range of time, not one length");
            }
        }
        Reading.Value value = Reading.of(first.period().toString(), tokens, first.from(), first.to());
        return new Reading.Value(value.value(), value.confidence(), value.span(), first.exactness(), "");
    }

    /** 三四年, "two to three years"; also a bound, as 不到三年, and a denial, as "not three years". */
    private static boolean isRange(Tokens tokens, Length length) {
        List<Numeral> before = Numbers.find(tokens.head(length.from()));
        boolean another = !before.isEmpty()
                && (before.getLast().to() == length.from()
                        || (before.getLast().to() == length.from() - 1
                                && RANGES.contains(tokens.text(length.from() - 1))));
        return another || !(Numbers.one(quantities(tokens, length), tokens) instanceof Reading.Value);
    }

    private static List<Numeral> quantities(Tokens tokens, Length length) {
        return Numbers.find(tokens).stream()
                .filter(numeral -> numeral.from() == length.from())
                .findFirst()
                .map(List::of)
                .orElseGet(() -> List.of(new Numeral(BigDecimal.ONE, length.from(), length.to())));
    }
}
