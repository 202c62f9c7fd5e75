package io.huifang.bench.understanding;

import static java.util.stream.Collectors.joining;

import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Interruption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Errors, the most harmful first: wrong and confident, then interruptions, then answers that were missed. */
final class WorstExamples {

    private static final String TITLES = """
            | id | what | heard text | on file | label | made of it | why |
            |---|---|---|---|---|---|---|
            """;

    private WorstExamples() {}

    static String list(Outcomes outcomes, int most) {
        return TITLES
                + worst(outcomes).stream().limit(most).map(WorstExamples::line).collect(joining());
    }

    static String all(Outcomes outcomes) {
        List<Outcome> errors = worst(outcomes);
        return "# All " + errors.size() + " errors on the tune half of "
                + outcomes.all().size()
                + ", clean text first\n\n" + TITLES
                + errors.stream()
                        .sorted(Comparator.comparing(each -> !each.utterance().isClean()))
                        .map(WorstExamples::line)
                        .collect(joining());
    }

    private static List<Outcome> worst(Outcomes outcomes) {
        return outcomes.all().stream()
                .filter(each -> harm(each) > 0)
                .sorted(Comparator.comparingDouble(WorstExamples::harm).reversed())
                .toList();
    }

    private static double harm(Outcome outcome) {
        if (outcome.isAnswer() && outcome.wrongAndConfident()) {
            return 3 + outcome.heard().confidence();
        }
        if (outcome.falseAlarm() || outcome.interrupts() && !outcome.interruptionRight()) {
            return 2;
        }
        if (outcome.utterance().type().equals(Utterance.BACKCHANNEL)) {
            return outcome.backchannel()
                            == outcome.utterance().row().get(Column.LABEL).equals("yes")
                    ? 0
                    : 1;
        }
        boolean wrong = outcome.isAnswer()
                ? outcome.isStrict() && !(outcome.valueRight() && outcome.judgementRight())
                : outcome.interruptionRight() && outcome.interrupts() && !outcome.detailRight();
        return wrong ? 1 : 0;
    }

    private static String line(Outcome outcome) {
        Row row = outcome.utterance().row();
        Assessment heard = outcome.assessment();
        String made = heard == null
                ? ""
                : String.format(Locale.ROOT, "%s %s %.2f", heard.value(), heard.judgement(), heard.confidence());
        Interruption interruption = outcome.interruption();
        String interrupted = interruption == null
                ? ""
                : " " + interruption.kind() + Objects.requireNonNullElse(interruption.detail(), "");
        return "| "
                + String.join(
                        " | ",
                        row.get(Column.ID),
                        row.get(Column.TYPE),
                        row.get(Column.UTTERANCE),
                        row.get(Column.EXPECTED),
                        (row.get(Column.LABEL) + " " + row.get(Column.JUDGEMENT)).replace("|", "/") + " "
                                + row.get(Column.INTERRUPTION).replace("|", "/"),
                        made + interrupted + (outcome.backchannel() ? " (a sign of listening)" : ""),
                        heard == null ? "" : heard.why())
                + " |\n";
    }
}
