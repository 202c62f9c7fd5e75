package io.huifang.campaign;

import io.huifang.call.CallOrder;
import io.huifang.call.CallerBook;
import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the case about which somebody calls us, and claims it: in one transaction, behind the case's lock, which the dialler
 * needs as well, an attempt is written down. An attempt that is open keeps everybody else from the case.
 */
@Component
class Callers implements CallerBook {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    /** Who calls about something older is a stranger. */
    private static final Duration RECENT = Duration.ofDays(30);

    private final CallerStore callers;
    private final CaseBook cases;
    private final AttemptStore attempts;
    private final Resumption resumption;
    private final TransactionOperations transactions;
    private final Calling calling;

    Callers(
            CallerStore callers,
            CaseBook cases,
            AttemptStore attempts,
            Resumption resumption,
            TransactionOperations transactions,
            Calling calling) {
        this.callers = callers;
        this.cases = cases;
        this.attempts = attempts;
        this.resumption = resumption;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public Reception receive(CallId call, @Nullable PhoneNumber caller, boolean mayTalk) {
        if (caller == null) {
            return new Reception.Message(null, null);
        }
        Reception reception = transactions.execute(status -> receive(call, caller, calling.now(), mayTalk));
        return reception == null ? new Reception.Message(null, null) : reception;
    }

    private Reception receive(CallId call, PhoneNumber caller, Instant now, boolean mayTalk) {
        List<CallerStore.Match> matches = callers.casesOf(calling.numbering().formsOf(caller), now.minus(RECENT));
        if (mayTalk) {
            for (CallerStore.Match match : matches) {
                Case kase = cases.lock(match.caseId()).orElseThrow();
                Optional<Resumption.Ruling> ruling = resumption.ruling(kase, match.contactPlace(), now);
                if (ruling.isPresent()) {
                    return switch (ruling.get()) {
                        case TALK -> talk(kase, match, call, now);
                        case CALL_BACK -> callBack(kase, match, now);
                    };
                }
            }
        }
        return matches.stream()
                .findFirst()
                .flatMap(match -> cases.lock(match.caseId()))
                .map(kase ->
                        new Reception.Message(kase.order().language(), kase.id().toString()))
                .orElseGet(() -> new Reception.Message(null, null));
    }

    private Reception talk(Case kase, CallerStore.Match match, CallId call, Instant now) {
        Attempt attempt = Attempt.received(
                call,
                kase.id(),
                match.contactPlace(),
                calling.properties().node(),
                now,
                calling.properties().lease());
        attempts.insert(attempt, kase);
        LOG.info("somebody calls about a case, it is claimed case={} contact={}", kase.id(), match.contactPlace());
        CallOrder order = kase.orderFor(
                attempt,
                calling.numbering(),
                calling.timetable()
                        .zoneOf(kase.contacts().at(match.contactPlace()).point()),
                false);
        return new Reception.Resume(order);
    }

    /** At the number that the file has, whatever number he shows; all rules hold as for any other call. */
    private Reception callBack(Case kase, CallerStore.Match match, Instant now) {
        kase.goOn(NextStep.Call.agreed(match.contactPlace(), now.plus(Resumption.CALLED_BACK_AFTER)), null, now);
        cases.save(kase);
        LOG.info("somebody calls about a case, he is called back case={} contact={}", kase.id(), match.contactPlace());
        return new Reception.CallBack(kase.order().language());
    }

    @Override
    public ZoneId zone() {
        return calling.limits().zone();
    }

    @Override
    public void release(CallId call) {
        transactions.executeWithoutResult(status -> attempts.delete(call));
    }
}
