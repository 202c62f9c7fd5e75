package io.huifang.campaign;

import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks after open cases whose time does not come by itself: deadlines that near or pass, and cases in no queue. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** More wait for the next round. */
    private static final int AT_ONCE = 500;

    private final DueStore cases;
    private final CaseBook book;
    private final TransactionOperations transactions;
    private final Calling calling;

    Upkeep(DueStore cases, CaseBook book, TransactionOperations transactions, Calling calling) {
        this.cases = cases;
        this.book = book;
        this.transactions = transactions;
        this.calling = calling;
    }

    void round() {
        Instant now = calling.now();
        each(cases.toSeeTo(now, AT_ONCE), kase -> {
            Instant deadline = kase.order().terms().deadline();
            if (deadline != null && !deadline.isAfter(now)) {
                kase.goOn(new NextStep.Settle(tooLate()), null, now);
                LOG.info("case settled case={} verdict=UNREACHABLE why=deadline", kase.id());
            }
        });
        each(cases.withoutQueue(AT_ONCE), kase -> {});
    }

    /** Changes cases that are still open and writes them down, which finds their queue anew. */
    private void each(List<CaseId> ids, Consumer<Case> change) {
        ids.forEach(id -> transactions.executeWithoutResult(status -> book.lock(id)
                .filter(kase -> kase.state() == CaseState.OPEN)
                .ifPresent(kase -> {
                    change.accept(kase);
                    book.save(kase);
                })));
    }

    private static Decision tooLate() {
        return new Decision(
                Verdict.UNREACHABLE,
                List.of(new Reason("", "The deadline passed before anybody was reached.", null, "", 0, null)));
    }
}
