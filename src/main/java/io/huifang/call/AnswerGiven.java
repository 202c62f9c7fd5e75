package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.kernel.CallId;

/** An answer was given, right now, in a call that goes on. May be published twice; (call, turn) is its identity. */
public record AnswerGiven(CallId call, String ref, Answer answer) {}
