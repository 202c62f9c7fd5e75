package io.huifang.campaign;

import io.huifang.call.CallOrder;
import io.huifang.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is written down before and after a call is ordered, each in one transaction that has committed on return. */
@Component
class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    private final CaseStore cases;
    private final AttemptStore attempts;
    private final TransactionOperations transactions;
    private final CampaignProperties properties;
    private final Clock clock;

    Claims(
            CaseStore cases,
            AttemptStore attempts,
            TransactionOperations transactions,
            CampaignProperties properties,
            Clock clock) {
        this.cases = cases;
        this.attempts = attempts;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /** An attempt that is written down, and the order that makes it happen. */
    record Claim(Attempt attempt, CallOrder order) {}

    /** Claims the case that has been due longest; empty when none is due or this node has its calls full. */
    Optional<Claim> next() {
        return inTransaction(() -> attempts.openOn(properties.node()) >= properties.callsAtOnce()
                ? Optional.empty()
                : cases.lockNextDue(now()).map(kase -> {
                    Attempt attempt = kase.call(properties.node(), now(), properties.lease());
                    cases.save(kase);
                    attempts.insert(attempt);
                    return new Claim(attempt, kase.orderFor(attempt));
                }));
    }

    /** Nothing was dialled: the attempt never was, and the case waits. */
    void release(Attempt attempt, String because) {
        change(attempt, (kase, current) -> {
            attempts.delete(current.call());
            kase.postponed(now().plus(properties.notNowPause()), because);
            cases.save(kase);
        });
    }

    /** Nothing was dialled and it would fail again: a person must look. */
    void refuse(Attempt attempt, String why) {
        change(attempt, (kase, current) -> {
            current.refused(why);
            finish(kase, current);
        });
    }

    /** The service does not know what became of the call. */
    void interrupt(Attempt attempt, String why) {
        change(attempt, (kase, current) -> {
            current.interrupted(why);
            finish(kase, current);
            LOG.warn("attempt interrupted call={} case={} why=\"{}\"", current.call(), kase.id(), why);
        });
    }

    /** Says that these calls live. */
    void renew(List<CallId> live) {
        transactions.executeWithoutResult(status -> attempts.extendLease(live, now().plus(properties.lease())));
    }

    private void finish(Case kase, Attempt attempt) {
        attempts.save(attempt);
        NextStep.Patience patience = new NextStep.Patience(properties.coolDown(), properties.mostInterruptions());
        kase.goOn(
                NextStep.after(
                        NextStep.Conversation.NONE,
                        attempts.ofCase(kase.id()),
                        kase.order().contactPoints().size(),
                        patience,
                        now()),
                now());
        cases.save(kase);
    }

    /** Looks again under the locks: meanwhile the call may have ended, which makes the change pointless. */
    private void change(Attempt attempt, BiConsumer<Case, Attempt> change) {
        transactions.executeWithoutResult(status -> {
            Case kase = cases.lock(attempt.caseId()).orElseThrow();
            attempts.lock(attempt.call()).filter(Attempt::isOpen).ifPresent(current -> change.accept(kase, current));
        });
    }

    private <T> Optional<T> inTransaction(java.util.function.Supplier<Optional<T>> work) {
        Optional<T> result = transactions.execute(status -> work.get());
        return result == null ? Optional.empty() : result;
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
