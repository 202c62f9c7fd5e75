package io.huifang.campaign;

import io.huifang.call.AnswerGiven;
import io.huifang.call.CallEnded;
import io.huifang.dialogue.Effect;
import io.huifang.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores what calls come to. Events may come twice, late and in any order; what an event has brought before is not
 * stored again. An event whose storing fails stays in the registry and is tried again.
 */
@Component
class CallResults {

    private static final Logger LOG = LoggerFactory.getLogger(CallResults.class);

    private final CaseBook cases;
    private final AttemptStore attempts;
    private final ContactBook contacts;
    private final NoCallList noCallList;
    private final CampaignMetrics metrics;
    private final Calling calling;
    private final Reaching reaching;
    private final Pace pace;
    private final Bell bell;

    CallResults(
            CaseBook cases,
            AttemptStore attempts,
            ContactBook contacts,
            NoCallList noCallList,
            CampaignMetrics metrics,
            Calling calling,
            Reaching reaching,
            Pace pace,
            Bell bell) {
        this.cases = cases;
        this.attempts = attempts;
        this.contacts = contacts;
        this.noCallList = noCallList;
        this.metrics = metrics;
        this.calling = calling;
        this.reaching = reaching;
        this.pace = pace;
        this.bell = bell;
    }

    @ApplicationModuleListener(id = "campaign.answer-given")
    void on(AnswerGiven event) {
        try (var _ = mdc(event.call())) {
            if (attempts.lock(event.call()).isEmpty()) {
                LOG.warn(
                        "answer of a call that no case has ordered turn={}",
                        event.answer().turn());
                return;
            }
            attempts.addMissing(event.call(), List.of(event.answer()));
            LOG.info(
                    "answer stored turn={} question={} judgement={}",
                    event.answer().turn(),
                    event.answer().question(),
                    event.answer().judgement());
        }
    }

    @ApplicationModuleListener(id = "campaign.call-ended")
    void on(CallEnded event) {
        try (var _ = mdc(event.call())) {
            Optional<Attempt> known = attempts.find(event.call());
            if (known.isEmpty()) {
                LOG.warn("end of a call that no case has ordered disposition={}", event.disposition());
                return;
            }
            if (known.get().cameIn()) {
                return; // ReceivedCalls knows what to do
            }
            Case kase = cases.lock(known.get().caseId()).orElseThrow();
            Attempt attempt = attempts.lock(event.call()).orElseThrow();
            attempts.addMissing(event.call(), event.answers());
            if (!attempt.awaitsResult()) {
                LOG.info("end of call known already state={}", attempt.state());
                return;
            }
            boolean wasOpen = attempt.isOpen();
            attempt.ended(event);
            attempts.save(attempt);
            attempts.addEffects(event.call(), event.effects());
            if (event.effects().stream().anyMatch(Effect.DoNotCall.class::isInstance)) {
                noCallList.add(
                        kase.contacts().at(attempt.contactPlace()).point().number(),
                        "The called person asked not to be called any more, in call " + event.call() + ".");
            }
            contacts.learn(kase, attempt.contactPlace(), event);
            if (!calling.plan().counts(event.disposition())) {
                attempts.doesNotCount(event.call());
            }
            pace.ended(attempt.trunk(), event.disposition());
            metrics.attemptEnded(event.disposition());
            List<Attempt> made = attempts.placedFor(kase.id());
            CaseReach reach = reaching.of(kase, made);
            if (wasOpen || kase.state() == CaseState.OPEN) {
                goOn(kase, event, made, reach);
            } else {
                LOG.warn(
                        "end of call came after the case went on without it case={} state={} disposition={}",
                        kase.id(),
                        kase.state(),
                        event.disposition());
            }
            reach.ended(attempt, event.disposition());
        }
    }

    private void goOn(Case kase, CallEnded event, List<Attempt> made, CaseReach reach) {
        Instant now = calling.now();
        NextStep soonest = NextStep.after(
                new NextStep.Conversation(event.decision(), event.effects(), event.zone()),
                made,
                kase.contacts(),
                calling.patienceWith(kase),
                now);
        NextStep step = reach.better(soonest);
        kase.goOn(step, event.call(), now);
        cases.save(kase, reach.campaign());
        reach.note();
        switch (step) {
            case NextStep.Call(int contact, var notBefore, var rule, var because) ->
                LOG.info(
                        "case goes on case={} disposition={} contact={} due={}",
                        kase.id(),
                        event.disposition(),
                        contact,
                        kase.dueAt());
            case NextStep.Settle(var decision) ->
                LOG.info(
                        "case settled case={} disposition={} verdict={}",
                        kase.id(),
                        event.disposition(),
                        decision.verdict());
        }
        ringAfterCommit();
    }

    /** A line is free now, and the case may be due again. */
    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }

    private static MDC.MDCCloseable mdc(CallId call) {
        return MDC.putCloseable("call", call.toString());
    }
}
