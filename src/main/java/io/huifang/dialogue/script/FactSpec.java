package io.huifang.dialogue.script;

import io.huifang.dialogue.understanding.AnswerType;

/**
 * A fact that a case brings.
 *
 * @param required whether a case without it is refused
 * @param spoken whether a prompt may say it; only the person's name is
 * @param secret whether it is kept out of every log, answer and page
 */
public record FactSpec(String name, AnswerType type, boolean required, boolean spoken, boolean secret) {}
