package io.huifang.bench.understanding;

import io.huifang.dialogue.Judgement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Outcomes with the figures that are asked of them. */
record Outcomes(List<Outcome> all) {

    /** Runs a half of the corpus through understanding. */
    static Outcomes of(CorpusFolder corpus, Half half) throws IOException {
        Map<String, Map<String, List<String>>> categories = corpus.categories();
        List<Outcome> all = new ArrayList<>();
        for (Row row : corpus.rows(half)) {
            all.add(Outcome.of(Utterance.of(row, half, categories)));
        }
        return new Outcomes(all);
    }

    Outcomes where(Predicate<Utterance> which) {
        return new Outcomes(
                all.stream().filter(each -> which.test(each.utterance())).toList());
    }

    List<Outcome> answers() {
        return all.stream().filter(Outcome::isAnswer).toList();
    }

    private List<Outcome> strictAnswers() {
        return answers().stream().filter(Outcome::isStrict).toList();
    }

    Share slotAccuracy() {
        return Share.of(strictAnswers(), Outcome::valueRight);
    }

    Share judgementAccuracy() {
        return Share.of(strictAnswers(), Outcome::judgementRight);
    }

    Share wrongAndConfident() {
        return Share.of(answers(), Outcome::wrongAndConfident);
    }

    Share recall() {
        return Share.of(interrupting(), Outcome::interruptionRight);
    }

    List<Outcome> interrupting() {
        return all.stream().filter(Outcome::interrupts).toList();
    }

    /** Of whatever holds no interruption, answers and small talk, how much was taken for one. */
    Share falseAlarms() {
        return Share.of(
                all.stream()
                        .filter(each -> !each.interrupts())
                        .filter(each -> !each.utterance().type().equals(Utterance.BACKCHANNEL))
                        .toList(),
                Outcome::falseAlarm);
    }

    Share details() {
        return Share.of(
                all.stream().filter(each -> each.utterance().detail() != null).toList(), Outcome::detailRight);
    }

    /** Of names that are the same as on file, how many match. */
    Share namesRecall() {
        return Share.of(named(Set.of(Judgement.MATCH)::equals), Outcomes::matches);
    }

    /** Of names that are the same as on file, how many are held against somebody. */
    Share namesRejected() {
        return Share.of(
                named(Set.of(Judgement.MATCH)::equals), each -> each.heard().judgement() == Judgement.MISMATCH);
    }

    /** Of names that are others than on file, how many match. */
    Share namesFalselyAccepted() {
        return Share.of(named(judgements -> !judgements.contains(Judgement.MATCH)), Outcomes::matches);
    }

    Share backchannels() {
        return Share.of(
                all.stream()
                        .filter(each -> each.utterance().type().equals(Utterance.BACKCHANNEL))
                        .toList(),
                each -> each.backchannel()
                        == each.utterance().row().get(Column.LABEL).equals("yes"));
    }

    /** Of answers with a value, how many are taken for a mere sign of listening. */
    Share swallowed() {
        return Share.of(
                answers().stream()
                        .filter(each -> !each.utterance().label().allowsNothing())
                        .toList(),
                Outcome::backchannel);
    }

    private List<Outcome> named(Predicate<Set<Judgement>> judgements) {
        return answers().stream()
                .filter(each -> each.comparedBySound()
                        && each.isStrict()
                        && !each.utterance().label().isNothing()
                        && judgements.test(each.utterance().judgements()))
                .toList();
    }

    private static boolean matches(Outcome outcome) {
        return outcome.heard().judgement() == Judgement.MATCH;
    }
}
