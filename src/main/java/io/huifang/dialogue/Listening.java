package io.huifang.dialogue;

import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.understanding.AnswerType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the bot listens: patience, pause and keys, by what it asked. */
final class Listening {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(700);
    private static final Duration LONG_PAUSE = Duration.ofMillis(1_200);
    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_DATE = 8;

    private Listening() {}

    static Listen to(Matter matter, Question question) {
        int keys = keys(matter, question);
        return new Listen(
                question.bargeIn(),
                question.patience(),
                question.pause(),
                keys > 1,
                keys,
                question.hints().getOrDefault(matter.setting().language(), List.of()));
    }

    /** For a yes or a no beside the open question. */
    static Listen toYesOrNo() {
        return new Listen(true, PATIENCE, SHORT_PAUSE, false, 1, List.of());
    }

    /** For a few words beside the open question. */
    static Listen toWords() {
        return new Listen(true, PATIENCE, LONG_PAUSE, false, 1, List.of());
    }

    /** The prompt that asks for keys; empty when the answer has no keys. */
    static Optional<Say> keysPrompt(AnswerType type) {
        return switch (type) {
            case YES_NO -> Optional.of(Say.of(FixedPrompts.KEYS_YES_NO));
            case AMOUNT, NUMBER, DIGITS, DAY_OF_MONTH -> Optional.of(Say.of(FixedPrompts.KEYS_NUMBER));
            case DATE -> Optional.of(Say.of(FixedPrompts.KEYS_DATE));
            case MOMENT, DURATION, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> Optional.empty();
        };
    }

    /** How many keys may be pressed; with 1 there is no need to wait for another. */
    private static int keys(Matter matter, Question question) {
        return switch (question.type()) {
            case AMOUNT, NUMBER -> LONGEST_NUMBER;
            case DIGITS -> digits(matter, question);
            case DATE -> LONGEST_DATE;
            case DAY_OF_MONTH -> 2;
            case MOMENT -> 4;
            case YES_NO, DURATION, PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> 1;
        };
    }

    private static int digits(Matter matter, Question question) {
        return question.expectations().stream()
                .map(each -> each instanceof Expectation.Fact(String name)
                        ? matter.facts().get(name)
                        : null)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .filter(length -> length > 0)
                .findFirst()
                .orElse(LONGEST_NUMBER);
    }
}
