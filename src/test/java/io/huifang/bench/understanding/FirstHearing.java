package io.huifang.bench.understanding;

import io.huifang.dialogue.understanding.Interruption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How interruptions are heard in single files of the half to learn from; run by {@code bench/understanding/hear.sh}. On
 * utterances that the code of the day has never heard it is the most honest measure that there is.
 */
final class FirstHearing {

    private FirstHearing() {}

    /** @param arguments the corpus, then the names of files of its half to learn from */
    public static void main(String[] arguments) throws IOException {
        CorpusFolder corpus = new CorpusFolder(Path.of(arguments[0]));
        StringBuilder text = new StringBuilder("""
                | file | recall | false alarms | what cannot be undone: recall | of these asked about first | acted on wrongly |
                |---|---|---|---|---|---|
                """);
        List<Outcome> errors = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            List<Outcome> all = new ArrayList<>();
            for (Row row : corpus.rows(Half.TUNE, file)) {
                all.add(Outcome.of(Utterance.of(row, Half.TUNE, corpus.categories())));
            }
            Outcomes outcomes = new Outcomes(all);
            text.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            file,
                            outcomes.recall(),
                            outcomes.falseAlarms(),
                            Share.of(
                                    outcomes.interrupting().stream()
                                            .filter(FirstHearing::cannotBeUndone)
                                            .toList(),
                                    Outcome::interruptionRight),
                            Share.of(
                                    all.stream()
                                            .filter(each -> cannotBeUndone(each) && each.interruptionRight())
                                            .toList(),
                                    FirstHearing::isAskedFirst),
                            Share.of(all, FirstHearing::actedOnWrongly)));
            all.stream().filter(Predicate.not(Outcome::interruptionRight)).forEach(errors::add);
        }
        System.out.print(text);
        errors.forEach(each -> System.out.println(line(each)));
    }

    private static boolean cannotBeUndone(Outcome outcome) {
        return outcome.utterance().interruption().alternatives().stream()
                .anyMatch(each ->
                        !each.equals("-") && Interruption.Kind.valueOf(each).isIrreversible());
    }

    private static boolean actedOnWrongly(Outcome outcome) {
        Interruption heard = outcome.interruption();
        return heard != null
                && heard.kind().isIrreversible()
                && heard.confidence() >= SURE
                && !outcome.interruptionRight();
    }

    private static boolean isAskedFirst(Outcome outcome) {
        return outcome.interruption() != null && outcome.interruption().confidence() < SURE;
    }

    /** From here on the conversation does not ask whether it was meant. */
    private static final double SURE = 0.85;

    private static String line(Outcome outcome) {
        Interruption heard = outcome.interruption();
        return "%s: %s heard as %s"
                .formatted(
                        outcome.utterance().interruption().alternatives(),
                        outcome.utterance().row().get(Column.UTTERANCE),
                        heard == null ? "nothing" : heard.kind() + " %.2f".formatted(heard.confidence()));
    }
}
