package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question while it is being asked.
 *
 * @param contradictions the answers so far that contradicted the file
 * @param misses how often nothing usable came back
 * @param silences how many of the misses were silence
 * @param failures how many of the misses were our recogniser's
 * @param digressions how often it was asked again because something else was said, without a miss
 * @param refusals how often an answer was refused, or was not known
 * @param readBacks how often an answer to it was read back
 * @param unclear the last answer that was heard but not clearly enough; null when there was none
 */
record Asking(
        Question question,
        List<Answer> contradictions,
        int misses,
        int silences,
        int failures,
        int digressions,
        int refusals,
        int readBacks,
        @Nullable Answer unclear) {

    /** How often in one question something else may be said before it counts as a miss. */
    private static final int PATIENT = 3;

    /** How often in one question an answer is read back. */
    private static final int MOST_READ_BACKS = 2;

    Asking {
        contradictions = List.copyOf(contradictions);
    }

    static Asking first(Question question) {
        return new Asking(question, List.of(), 0, 0, 0, 0, 0, 0, null);
    }

    Asking contradicted(Answer answer) {
        List<Answer> all = new ArrayList<>(contradictions);
        all.add(answer);
        return new Asking(question, all, misses, silences, failures, digressions, refusals, readBacks, unclear);
    }

    Asking missed(Heard heard, Answer answer) {
        return new Asking(
                question,
                contradictions,
                misses + 1,
                silences + (heard instanceof Heard.Silence ? 1 : 0),
                failures + (heard instanceof Heard.Unheard ? 1 : 0),
                digressions,
                refusals,
                readBacks,
                answer.judgement() == Judgement.UNSURE ? answer : unclear);
    }

    Asking digressed() {
        return new Asking(
                question, contradictions, misses, silences, failures, digressions + 1, refusals, readBacks, unclear);
    }

    Asking refused() {
        return new Asking(
                question, contradictions, misses, silences, failures, digressions, refusals + 1, readBacks, unclear);
    }

    Asking readBack() {
        return new Asking(
                question, contradictions, misses, silences, failures, digressions, refusals, readBacks + 1, unclear);
    }

    boolean readBackEnough() {
        return readBacks >= MOST_READ_BACKS;
    }

    boolean wearsOut() {
        return digressions >= PATIENT;
    }

    boolean onlySilence() {
        return misses > 0 && silences == misses && contradictions.isEmpty() && digressions == 0;
    }
}
