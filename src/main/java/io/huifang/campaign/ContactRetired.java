package io.huifang.campaign;

import io.huifang.kernel.CallId;
import org.jspecify.annotations.Nullable;

/**
 * A contact point of a case is called no more. Published in the transaction that retires it.
 *
 * @param place of the contact point in its case; 1 is the first
 * @param reason one sentence
 * @param evidence the call that showed it; null when a person said so
 */
public record ContactRetired(
        CaseId caseId, int place, String reason, @Nullable CallId evidence) {}
