package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.kernel.CallId;

/**
 * An answer was given, right now, in a call that goes on. May be published twice, and after its
 * {@link CallEnded} when the database was away for a moment; (call, turn) is its identity.
 */
public record AnswerGiven(CallId call, String ref, Answer answer) {}
