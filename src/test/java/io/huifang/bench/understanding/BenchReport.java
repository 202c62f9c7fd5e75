package io.huifang.bench.understanding;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The figures as a page. */
final class BenchReport {

    private static final int WORST = 30;

    private final Map<Half, Outcomes> halves;
    private final StringBuilder page = new StringBuilder();

    BenchReport(Map<Half, Outcomes> halves) {
        this.halves = halves;
    }

    String markdown() {
        line("# Understanding: measured by `bench/understanding/run.sh`");
        line("");
        line(
                "The corpus and what its labels mean: [corpus/README.md](corpus/README.md). The *report* half is the one that"
                        + " nobody tuned on. *Clean* is text as it was written; the rest was heard by the real recogniser or"
                        + " spoilt as one would. *Wrong and confident* is MATCH, MISMATCH or NOTED on a wrong value or a wrong"
                        + " judgement: the error that can harm somebody.");
        aims();
        for (Half half : new Half[] {Half.REPORT, Half.TUNE}) {
            Outcomes outcomes = halves.get(half);
            line("");
            line("# The " + half.folder() + " half: " + outcomes.all().size() + " utterances");
            answers(outcomes);
            lines(outcomes);
            names(outcomes);
            interruptions(outcomes);
            page.append(new Reliability(outcomes).markdown());
            page.append(Confusions.judgements(outcomes)).append(Confusions.interruptions(outcomes));
        }
        line("");
        line("# The " + WORST + " worst examples of the tune half");
        line("");
        line("Those of the report half are not listed: whoever reads them tunes on them.");
        line("");
        page.append(WorstExamples.list(halves.get(Half.TUNE), WORST));
        return page.toString();
    }

    private void aims() {
        Outcomes report = halves.get(Half.REPORT);
        Outcomes clean = report.where(Utterance::isClean);
        Outcomes spoilt = report.where(each -> !each.isClean());
        line("");
        line("| on the report half | aim | clean | misheard |");
        line("|---|---|---|---|");
        row("slot accuracy", "97 %", clean.slotAccuracy(), spoilt.slotAccuracy());
        row("judgement accuracy", "", clean.judgementAccuracy(), spoilt.judgementAccuracy());
        row("wrong and confident", "", clean.wrongAndConfident(), spoilt.wrongAndConfident());
        row("interrupts: recall", "97 %", clean.recall(), spoilt.recall());
        row("interrupts: false alarms", "< 1 %", clean.falseAlarms(), spoilt.falseAlarms());
        row("names: recall", "95 %", clean.namesRecall(), spoilt.namesRecall());
        row("names: false accept", "< 1 %", clean.namesFalselyAccepted(), spoilt.namesFalselyAccepted());
    }

    private void answers(Outcomes outcomes) {
        line("");
        line("## Answers");
        line("");
        line("| language | type | origin | slot accuracy | wrong and confident | judgement accuracy |");
        line("|---|---|---|---|---|---|");
        for (Language language : Language.values()) {
            Outcomes spoken = outcomes.where(each -> each.language() == language);
            for (AnswerType type : AnswerType.values()) {
                Outcomes typed = spoken.where(each -> each.type().equals(type.name()));
                answer(language, type.name(), "clean", typed.where(Utterance::isClean));
                answer(language, type.name(), "misheard", typed.where(each -> !each.isClean()));
            }
            for (String origin : origins(spoken)) {
                answer(language, "all", origin, spoken.where(from(origin)));
            }
        }
    }

    /** What becomes of all that is said, whether or not a reader of the text would still find the answer. */
    private void lines(Outcomes outcomes) {
        line("");
        line("## By origin, also where the text does not hold the answer any more");
        line("");
        line("| language | origin | understood as labelled | wrong and confident | else: asked again |");
        line("|---|---|---|---|---|");
        for (Language language : Language.values()) {
            Outcomes spoken = outcomes.where(each -> each.language() == language);
            for (String origin : origins(spoken)) {
                List<Outcome> answers = spoken.where(from(origin)).answers();
                Predicate<Outcome> right = each -> each.valueRight() && !each.wrongAndConfident();
                row(language.tag(), new Object[] {
                    origin,
                    Share.of(answers, right),
                    Share.of(answers, Outcome::wrongAndConfident),
                    Share.of(answers, each -> !right.test(each) && !each.wrongAndConfident())
                });
            }
        }
    }

    private void answer(Language language, String type, String origin, Outcomes outcomes) {
        if (!outcomes.answers().isEmpty()) {
            row(
                    language.tag(),
                    type,
                    origin,
                    outcomes.slotAccuracy(),
                    outcomes.wrongAndConfident(),
                    outcomes.judgementAccuracy());
        }
    }

    private void names(Outcomes outcomes) {
        line("");
        line("## Names: the same as on file, and others");
        line("");
        line("| language | type | origin | recall | held against | falsely accepted |");
        line("|---|---|---|---|---|---|");
        for (Language language : Language.values()) {
            for (AnswerType type :
                    List.of(AnswerType.PERSON, AnswerType.COMPANY, AnswerType.JOB_TITLE, AnswerType.ADDRESS)) {
                Outcomes typed = outcomes.where(
                        each -> each.language() == language && each.type().equals(type.name()));
                for (boolean clean : List.of(true, false)) {
                    Outcomes named = typed.where(each -> each.isClean() == clean);
                    row(
                            language.tag(),
                            type,
                            clean ? "clean" : "misheard",
                            named.namesRecall(),
                            named.namesRejected(),
                            named.namesFalselyAccepted());
                }
            }
        }
    }

    private void interruptions(Outcomes outcomes) {
        line("");
        line("## Interruptions");
        line("");
        line("| kind | en-US clean | en-US misheard | zh-CN clean | zh-CN misheard |");
        line("|---|---|---|---|---|");
        for (Interruption.Kind kind : Interruption.Kind.values()) {
            Predicate<Utterance> wanted =
                    each -> each.interruption().alternatives().contains(kind.name());
            interruption(kind.name(), outcomes.where(wanted));
        }
        interruption("all", outcomes);
        row("false alarms", cells(outcomes, Outcomes::falseAlarms));
        row("details", cells(outcomes, Outcomes::details));
        row("signs of listening", cells(outcomes, Outcomes::backchannels));
        row("answers taken for signs of listening", cells(outcomes, Outcomes::swallowed));
    }

    private void interruption(String name, Outcomes outcomes) {
        row(name, cells(outcomes, Outcomes::recall));
    }

    private static Object[] cells(Outcomes outcomes, Function<Outcomes, Share> figure) {
        return Arrays.stream(Language.values())
                .flatMap(language -> List.of(true, false).stream()
                        .map(clean -> figure.apply(
                                outcomes.where(each -> each.language() == language && each.isClean() == clean))))
                .toArray();
    }

    private static Set<String> origins(Outcomes outcomes) {
        Set<String> origins = new TreeSet<>();
        outcomes.all().forEach(each -> origins.add(each.utterance().origin()));
        return origins;
    }

    private static Predicate<Utterance> from(String origin) {
        return each -> each.origin().equals(origin);
    }

    private void row(String name, Object[] cells) {
        StringBuilder row = new StringBuilder("| ").append(name);
        for (Object cell : cells) {
            row.append(" | ").append(cell);
        }
        line(row.append(" |").toString());
    }

    private void row(String name, Object first, Object second, Object third) {
        row(name, new Object[] {first, second, third});
    }

    private void row(String name, Object first, Object second, Object third, Object fourth, Object fifth) {
        row(name, new Object[] {first, second, third, fourth, fifth});
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
