package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.kernel.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what understanding has reached on the half of the corpus that nobody tunes on. A floor lies a little
 * below what was reached: raise it with what is reached, and don't lower it.
 */
class UnderstandingCorpusTests {

    private static final CorpusFolder CORPUS = new CorpusFolder(Path.of("bench/understanding/corpus"));
    private static final int LEAST_WORDINGS = 25;

    private static Outcomes clean;
    private static Outcomes misheard;

    @BeforeAll
    static void listen() throws IOException {
        Outcomes report = Outcomes.of(CORPUS, Half.REPORT);
        clean = report.where(Utterance::isClean);
        misheard = report.where(each -> !each.isClean());
    }

    @Test
    void understandsAnswers() {
        assertThat(clean.slotAccuracy().ratio()).isGreaterThan(0.91);
        assertThat(misheard.slotAccuracy().ratio()).isGreaterThan(0.77);
    }

    @Test
    void isSeldomSureOfSomethingWrong() {
        assertThat(clean.wrongAndConfident().ratio()).isLessThan(0.03);
        assertThat(misheard.wrongAndConfident().ratio()).isLessThan(0.085);
    }

    @Test
    void hearsInterruptions() {
        assertThat(clean.recall().ratio()).isGreaterThan(0.90);
        assertThat(misheard.recall().ratio()).isGreaterThan(0.86);
        assertThat(clean.falseAlarms().ratio()).isLessThan(0.02);
        assertThat(misheard.falseAlarms().ratio()).isLessThan(0.025);
    }

    @Test
    void tellsNamesApart() {
        assertThat(clean.namesRecall().ratio()).isGreaterThan(0.95);
        assertThat(clean.namesFalselyAccepted().ratio()).isLessThan(0.05);
    }

    @Test
    void takesNoAnswerForASignOfListening() {
        assertThat(clean.swallowed().part()).isZero();
        assertThat(clean.backchannels().ratio()).isGreaterThan(0.95);
    }

    @Test
    void coversEachKindOfAnswerAndInterruptionInBothLanguages() throws IOException {
        Map<String, Integer> wordings = new HashMap<>();
        for (Row row : allRows()) {
            if (row.get(Column.ORIGIN).equals("written")) {
                String kind = row.get(Column.TYPE).equals(Utterance.INTERRUPTION)
                        ? row.get(Column.LABEL).split(" ")[0]
                        : row.get(Column.TYPE);
                wordings.merge(row.get(Column.LANGUAGE) + " " + kind, 1, Integer::sum);
            }
        }
        for (Language language : Language.values()) {
            assertThat(EnumSet.allOf(Interruption.Kind.class))
                    .allMatch(kind -> wordings.getOrDefault(language.tag() + " " + kind, 0) >= LEAST_WORDINGS);
            assertThat(EnumSet.allOf(AnswerType.class))
                    .allMatch(type -> wordings.containsKey(language.tag() + " " + type));
        }
    }

    @Test
    void keepsWhatIsSaidInOneHalfOutOfTheOther() throws IOException {
        Set<String> learnt = bases(Half.TUNE);
        assertThat(bases(Half.REPORT)).doesNotContainAnyElementsOf(learnt);
    }

    private static List<Row> allRows() throws IOException {
        List<Row> rows = new ArrayList<>(CORPUS.rows(Half.TUNE));
        rows.addAll(CORPUS.rows(Half.REPORT));
        return rows;
    }

    private static Set<String> bases(Half half) throws IOException {
        Set<String> bases = new HashSet<>();
        for (Row row : CORPUS.rows(half)) {
            bases.add(row.get(Column.BASE));
            if (row.get(Column.ORIGIN).equals("written")) {
                bases.add(row.get(Column.LANGUAGE) + row.get(Column.UTTERANCE));
            }
        }
        return bases;
    }
}
