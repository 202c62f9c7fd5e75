package io.huifang.bench.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.AnswerSpec;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One labelled utterance.
 *
 * @param spec the answer waited for; null where only interruptions or signs of listening are looked for
 */
record Utterance(Row row, Half half, @Nullable AnswerSpec spec, Transcript transcript) {

    static final String INTERRUPTION = "INTERRUPTION";
    static final String BACKCHANNEL = "BACKCHANNEL";

    static Utterance of(Row row, Half half, Map<String, Map<String, List<String>>> categories) {
        String type = row.get(Column.TYPE);
        String expected = row.get(Column.EXPECTED);
        String set = row.get(Column.CATEGORIES);
        AnswerSpec spec = type.equals(INTERRUPTION) || type.equals(BACKCHANNEL)
                ? null
                : new AnswerSpec(
                        AnswerType.valueOf(type),
                        Language.of(row.get(Column.LANGUAGE)),
                        expected.isEmpty() ? null : expected,
                        tolerance(row.get(Column.TOLERANCE)),
                        set.isEmpty() ? Map.of() : categories.get(set),
                        LocalDateTime.parse(row.get(Column.NOW)));
        String text = row.get(Column.UTTERANCE);
        return new Utterance(row, half, spec, new Transcript(text, WordList.of(row.get(Column.WORDS), text)));
    }

    Language language() {
        return Language.of(row.get(Column.LANGUAGE));
    }

    LocalDateTime now() {
        return LocalDateTime.parse(row.get(Column.NOW));
    }

    String type() {
        return row.get(Column.TYPE);
    }

    String origin() {
        return row.get(Column.ORIGIN);
    }

    /** As a person would write or say it: neither recognised nor spoilt. */
    boolean isClean() {
        return origin().equals("written");
    }

    /** The value's label; for interruptions that of the kind and, after a blank, of the detail. */
    Label label() {
        return Label.parse(row.get(Column.LABEL));
    }

    Set<Judgement> judgements() {
        String cell = row.get(Column.JUDGEMENT);
        return cell.isEmpty()
                ? Set.of()
                : Arrays.stream(cell.split("\\|")).map(Judgement::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of interruption that are right here, {@code -} for none. */
    Label interruption() {
        return Label.parse(
                type().equals(INTERRUPTION)
                        ? row.get(Column.LABEL).split(" ")[0]
                        : row.get(Column.INTERRUPTION).isEmpty() ? "-" : row.get(Column.INTERRUPTION));
    }

    /** The detail that comes with the interruption; null where none is labelled. */
    @Nullable
    String detail() {
        String[] parts = row.get(Column.LABEL).split(" ", 2);
        return type().equals(INTERRUPTION) && parts.length == 2 ? parts[1] : null;
    }

    private static Tolerance tolerance(String cell) {
        String[] parts = cell.split(" ");
        return switch (parts[0]) {
            case "none" -> new Tolerance.None();
            case "ratio" -> new Tolerance.Ratio(Double.parseDouble(parts[1]));
            case "span" -> new Tolerance.Span(Period.parse(parts[1]));
            default -> throw new IllegalArgumentException("tolerance is none, ratio or span, not " + cell);
        };
    }
}
