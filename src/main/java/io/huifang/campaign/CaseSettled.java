package io.huifang.campaign;

import io.huifang.dialogue.Verdict;
import io.huifang.kernel.CallId;
import org.jspecify.annotations.Nullable;

/**
 * A case is settled: nothing more is dialled. Published in the transaction that settles it.
 *
 * @param call the call after which it was settled; null when it was settled without one
 */
public record CaseSettled(
        CaseId caseId, Verdict verdict, @Nullable CallId call) {}
