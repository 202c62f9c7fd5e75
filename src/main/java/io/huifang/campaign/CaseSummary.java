package io.huifang.campaign;

import io.huifang.dialogue.Verdict;
import io.huifang.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in one line.
 *
 * @param verdict null until the case is settled
 */
public record CaseSummary(
        CaseId id,
        @Nullable String externalId,
        Language language,
        String script,
        CaseState state,
        @Nullable Verdict verdict,
        Instant openedAt,
        @Nullable Instant settledAt) {}
