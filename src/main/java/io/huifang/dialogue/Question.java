package io.huifang.dialogue;

import java.time.Duration;

/**
 * One question of a script.
 *
 * @param id unique in its script; also the name of its answer
 * @param prompt the id of the prompt that asks it; {@code <prompt>.again} asks it in other words
 * @param tolerance for numbers: the part of the expected value by which an answer may be off, 0 to 1
 * @param endsOnMismatch whether the call ends politely when the answer contradicts the file (or is "no" to {@code gate})
 * @param gate whether a "no" means "not now" instead of contradicting the file, as for "is now a good time?"
 * @param bargeIn whether speech cuts the prompt
 * @param patience how long the bot waits for an answer to begin after its prompt; 1 to 30 s
 */
public record Question(
        String id,
        AnswerType type,
        String prompt,
        Expectation expectation,
        double tolerance,
        Consequence mismatch,
        boolean endsOnMismatch,
        boolean gate,
        boolean bargeIn,
        Duration patience) {

    public Question {
        if (gate && (type != AnswerType.YES_NO || !expectation.equals(new Expectation.Value("yes")))) {
            throw new IllegalArgumentException("gate goes with a yes-no question that expects yes");
        }
        if (expectation instanceof Expectation.Value(String value) && !FactCheck.fits(type, value)) {
            throw new IllegalArgumentException("expects '" + value + "', which is not " + FactCheck.allowed(type));
        }
        if (tolerance < 0 || tolerance > 1) {
            throw new IllegalArgumentException("tolerance is 0 to 1, not " + tolerance);
        }
        if (patience.toMillis() < 1_000 || patience.toMillis() > 30_000) {
            throw new IllegalArgumentException("patience is 1 to 30 seconds, not " + patience.toMillis() + " ms");
        }
    }

    /** The id of the prompt that asks the question again in other words. */
    public String promptAgain() {
        return prompt + ".again";
    }
}
