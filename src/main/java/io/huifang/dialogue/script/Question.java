package io.huifang.dialogue.script;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One question of a script.
 *
 * @param id unique in its script; also the name of its answer
 * @param kind what it is for
 * @param prompt the prompt that asks it first; {@code <prompt>.again} asks it in other words, {@code <prompt>.clarify} (or
 *     {@code .again} where there is none) after something was not understood
 * @param when asked only when this holds
 * @param expectations all of them must hold for the answer to agree with the file
 * @param rules what a contradiction means
 * @param weight 0 to 1, how much its answer counts in the completeness of a verification; 0 may stay unanswered without
 *     doubt
 * @param readBack whether the value is read back and confirmed before it counts
 * @param secret whether the answer is neither stored nor logged, only how it stands to the file
 * @param categories for categories: by id, by language, the phrases that mean it
 * @param hints by language, phrases of a closed grammar for the recogniser; empty for free recognition
 * @param bargeIn whether speech cuts the prompt
 * @param patience how long the bot waits for an answer to begin after its prompt; 1 to 30 s
 * @param pause how long a silence ends an answer; 300 ms to 3 s
 * @param attempts how often it is asked by voice before the bot asks for keys; 1 to 5
 * @param jumps where the conversation goes after it was settled; the first that holds counts, else the next question
 */
public record Question(
        String id,
        Kind kind,
        AnswerType type,
        String prompt,
        Condition when,
        List<Expectation> expectations,
        Tolerance tolerance,
        List<Rule> rules,
        double weight,
        boolean readBack,
        boolean secret,
        Map<String, Map<Language, List<String>>> categories,
        Map<Language, List<String>> hints,
        boolean bargeIn,
        Duration patience,
        Duration pause,
        int attempts,
        List<Jump> jumps) {

    /** What a question is for. */
    public enum Kind {
        /** Asks for a fact. */
        FACT,
        /** Asks whether the bot may ask; a "no" is no contradiction, it leads to another time. */
        GATE,
        /** Asks whether this is the right person; nothing of the case may be said before it is settled. */
        IDENTITY
    }

    public Question {
        expectations = List.copyOf(expectations);
        rules = List.copyOf(rules);
        categories = Map.copyOf(categories);
        hints = Map.copyOf(hints);
        jumps = List.copyOf(jumps);
    }
}
