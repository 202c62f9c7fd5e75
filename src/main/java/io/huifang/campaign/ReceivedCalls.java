package io.huifang.campaign;

import io.huifang.call.CallEnded;
import io.huifang.dialogue.Effect;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Stores what calls come to that came in. Anybody can show the number of anybody, so only what a person said who has proven
 * who he is changes a case; all else is kept as evidence, and the case waits on as if nobody had called.
 */
@Component
class ReceivedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedCalls.class);

    private final CaseBook cases;
    private final AttemptStore attempts;
    private final NoCallList noCallList;
    private final CampaignMetrics metrics;
    private final Calling calling;

    ReceivedCalls(
            CaseBook cases, AttemptStore attempts, NoCallList noCallList, CampaignMetrics metrics, Calling calling) {
        this.cases = cases;
        this.attempts = attempts;
        this.noCallList = noCallList;
        this.metrics = metrics;
        this.calling = calling;
    }

    @ApplicationModuleListener(id = "campaign.received-call-ended")
    void on(CallEnded event) {
        Attempt known = attempts.find(event.call()).filter(Attempt::cameIn).orElse(null);
        if (known == null) {
            return;
        }
        try (var _ = MDC.putCloseable("call", event.call().toString())) {
            Case kase = cases.lock(known.caseId()).orElseThrow();
            Attempt attempt = attempts.lock(event.call()).orElseThrow();
            attempts.addMissing(event.call(), event.answers());
            if (!attempt.awaitsResult()) {
                LOG.info("end of call known already state={}", attempt.state());
                return;
            }
            attempt.ended(event);
            attempts.save(attempt);
            attempts.addEffects(event.call(), event.effects());
            metrics.attemptEnded(event.disposition());
            if (!event.identified() || event.decision() == null) {
                LOG.info("nobody has proven who he is, the case waits on case={} state={}", kase.id(), kase.state());
            } else if (!Resumption.isWaiting(kase)) {
                LOG.warn("the case went on without the call that came in case={} state={}", kase.id(), kase.state());
            } else {
                goOn(kase, attempt, event);
            }
        }
    }

    private void goOn(Case kase, Attempt attempt, CallEnded event) {
        if (event.effects().stream().anyMatch(Effect.DoNotCall.class::isInstance)) {
            noCallList.add(
                    kase.contacts().at(attempt.contactPlace()).point().number(),
                    "The person called us and asked not to be called any more, in call " + event.call() + ".");
        }
        boolean again = kase.state() == CaseState.SETTLED;
        if (again) {
            kase.reopen(kase.nextContact(), calling.now());
        }
        kase.goOn(
                NextStep.after(
                        new NextStep.Conversation(event.decision(), event.effects(), event.zone()),
                        List.of(attempt),
                        kase.contacts(),
                        calling.patienceWith(kase),
                        calling.now()),
                event.call(),
                calling.now());
        if (again) {
            cases.saveReopened(kase);
        } else {
            cases.save(kase);
        }
        LOG.info("a call that came in was the conversation case={} state={}", kase.id(), kase.state());
    }
}
