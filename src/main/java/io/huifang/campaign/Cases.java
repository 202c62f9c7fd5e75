package io.huifang.campaign;

import io.huifang.kernel.CallId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where cases are opened and looked up. All methods may be called from any thread; when the database does not answer
 * they throw Spring's {@code DataAccessException} or {@code TransactionException}.
 */
public interface Cases {

    int MOST_LISTED = 200;

    /**
     * Opens a case, durably before it returns. The same order with the same external id opens nothing new.
     *
     * @throws CaseRefusedException when the script is unknown or a fact that it needs is missing
     * @throws ExternalIdTakenException when another order has this external id
     */
    Opened open(CaseOrder order);

    Optional<CaseFile> find(CaseId id);

    /**
     * The cases opened last, newest first.
     *
     * @param state only cases that stand there; null for all
     * @param limit 1 to {@link #MOST_LISTED}
     */
    List<CaseSummary> recent(@Nullable CaseState state, int limit);

    /** One attempt with its answers so far. */
    Optional<AttemptRecord> attempt(CallId call);

    /**
     * What became of an order.
     *
     * @param isNew false when the case was there before
     */
    record Opened(CaseId id, boolean isNew) {}
}
