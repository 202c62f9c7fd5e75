package io.huifang.dialogue;

import java.time.Duration;
import java.util.List;

/**
 * How to listen for an answer.
 *
 * @param bargeIn whether speech and keys cut the prompts, and count while they are said; else only key 0 does, for
 *     whoever presses it wants a person whatever is being said
 * @param patience how long to wait for an answer to begin after the prompts
 * @param pause how long a silence ends an answer
 * @param untilPound whether keys are collected until the pound key, a long pause or {@code maxKeys}; else the first counts
 * @param maxKeys 1 or more; so many keys end the collecting
 * @param hints phrases of a closed grammar for the recogniser; empty for free recognition
 */
public record Listen(
        boolean bargeIn, Duration patience, Duration pause, boolean untilPound, int maxKeys, List<String> hints) {
    public Listen {
        hints = List.copyOf(hints);
    }
}
