package io.huifang.campaign;

import io.huifang.kernel.CallId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The cases of the database. */
@Service
class StoredCases implements Cases {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCases.class);

    private final CaseStore cases;
    private final CaseBook book;
    private final AttemptStore attempts;
    private final Admission admission;
    private final Reaching reaching;
    private final WhyNotNow whyNotNow;
    private final Bell bell;
    private final TransactionOperations transactions;
    private final Calling calling;
    private final CaseIds ids = new CaseIds();

    StoredCases(
            CaseStore cases,
            CaseBook book,
            AttemptStore attempts,
            Admission admission,
            Reaching reaching,
            WhyNotNow whyNotNow,
            Bell bell,
            TransactionOperations transactions,
            Calling calling) {
        this.cases = cases;
        this.book = book;
        this.attempts = attempts;
        this.admission = admission;
        this.reaching = reaching;
        this.whyNotNow = whyNotNow;
        this.bell = bell;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public Opened open(CaseOrder order) {
        Optional<Opened> existing = existing(order);
        if (existing.isPresent()) {
            return existing.get();
        }
        admission.check(order);
        Case kase = Case.opened(ids.next(calling.now()), reaching.ordered(order), calling.now());
        try {
            transactions.executeWithoutResult(status -> book.insert(kase));
        } catch (DuplicateKeyException raced) {
            // the same external id came twice at once, and the other one was first
            return existing(order).orElseThrow(() -> raced);
        }
        LOG.info("case opened case={} script={} due={}", kase.id(), order.script(), kase.dueAt());
        bell.ring();
        return new Opened(kase.id(), true);
    }

    private Optional<Opened> existing(CaseOrder order) {
        String externalId = order.externalId();
        if (externalId == null) {
            return Optional.empty();
        }
        return cases.byExternalId(externalId).map(found -> {
            if (!isSame(found.order(), order)) {
                throw new ExternalIdTakenException(found.id());
            }
            return new Opened(found.id(), false);
        });
    }

    /** In whatever order the contact points are called. */
    private static boolean isSame(CaseOrder known, CaseOrder order) {
        return known.equals(order)
                || (known.equals(order.with(known.contactPoints()))
                        && known.contactPoints().size() == order.contactPoints().size()
                        && counted(known).equals(counted(order)));
    }

    private static Map<ContactPoint, Long> counted(CaseOrder order) {
        return order.contactPoints().stream().collect(Collectors.groupingBy(contact -> contact, Collectors.counting()));
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return cases.find(id)
                .map(kase -> new CaseFile(
                        kase.id(),
                        kase.order(),
                        kase.contacts().all(),
                        kase.openedAt(),
                        kase.state(),
                        kase.dueAt(),
                        whyNotNow.of(kase),
                        kase.decision(),
                        kase.settledAt(),
                        attempts.ofCase(id).stream().map(this::record).toList()));
    }

    @Override
    public List<CaseSummary> recent(@Nullable CaseState state, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + MOST_LISTED + ", not " + limit);
        }
        return cases.recent(state, limit);
    }

    @Override
    public Optional<AttemptRecord> attempt(CallId call) {
        return attempts.find(call).map(this::record);
    }

    private AttemptRecord record(Attempt attempt) {
        return new AttemptRecord(
                attempt.call(),
                attempt.caseId(),
                attempt.contactPlace(),
                attempt.state(),
                attempt.placedAt(),
                attempt.cameIn(),
                attempt.result(),
                attempts.answers(attempt.call()),
                attempts.effects(attempt.call()));
    }
}
