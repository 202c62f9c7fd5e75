package io.huifang.dialogue;

/** How a question stands in the end, after up to two answers; {@code answer} is the one that counts. */
record Settled(Question question, Judgement judgement, Answer answer) {}
