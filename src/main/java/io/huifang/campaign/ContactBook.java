package io.huifang.campaign;

import io.huifang.call.CallEnded;
import io.huifang.call.Disposition;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what becomes known of a case's contact points, and tells it. What follows for the case is its caller's
 * matter. Needs a transaction around it, in which the case is locked.
 */
@Component
class ContactBook {

    private static final Logger LOG = LoggerFactory.getLogger(ContactBook.class);

    private final ContactStore store;
    private final ApplicationEventPublisher events;
    private final Calling calling;

    ContactBook(ContactStore store, ApplicationEventPublisher events, Calling calling) {
        this.store = store;
        this.events = events;
        this.calling = calling;
    }

    /** What a call has shown of the contact point that it went to. */
    void learn(Case kase, int place, CallEnded event) {
        if (has(event, Effect.RetireNumber.class)) {
            retire(kase, place, "Who answered said that it is a wrong number.", event.call());
        } else if (needsUpdate(event.disposition())) {
            retire(kase, place, "A call came out as " + event.disposition() + ": " + event.why(), event.call());
        } else if (confirms(event)) {
            Instant at = event.endedAt();
            put(kase, kase.contacts().at(place).confirmed(at == null ? calling.now() : at));
        }
    }

    /** Whether the retry plan wants a person to find another number. */
    private boolean needsUpdate(Disposition disposition) {
        return RetryPlan.plans(disposition) && calling.plan().line(disposition).task() == RetryPlan.Task.UPDATE_CONTACT;
    }

    /** Nothing is verified but with whom it was meant for, and only they know the secret digits. */
    private static boolean confirms(CallEnded event) {
        Decision decision = event.decision();
        return (decision != null && decision.verdict() == Verdict.VERIFIED)
                || event.answers().stream()
                        .anyMatch(answer -> answer.isOfSecret() && answer.judgement() == Judgement.MATCH);
    }

    private static boolean has(CallEnded event, Class<? extends Effect> kind) {
        return event.effects().stream().anyMatch(kind::isInstance);
    }

    /** @param evidence null when a person said so */
    void retire(Case kase, int place, String reason, @Nullable CallId evidence) {
        Contact before = kase.contacts().at(place);
        Contact after = before.retired(reason, evidence, calling.now());
        if (after.equals(before)) {
            return;
        }
        put(kase, after);
        ContactHealth.Retirement retired = after.health().retired();
        events.publishEvent(
                new ContactRetired(kase.id(), place, retired == null ? reason : retired.reason(), evidence));
        LOG.info("contact point retired case={} place={} evidence={}", kase.id(), place, evidence);
    }

    /** Writes down one that came after its case. */
    void add(Case kase, Contact contact) {
        kase.put(contact);
        store.insert(kase.id(), contact, calling.now());
        LOG.info("contact point added case={} place={}", kase.id(), contact.place());
    }

    void put(Case kase, Contact changed) {
        kase.put(changed);
        store.save(kase.id(), changed);
    }

    /** Tells that a case has a number that may be called. */
    void tellAdded(Case kase, int place, boolean queuedAgain) {
        events.publishEvent(new ContactAdded(kase.id(), place, queuedAgain));
    }
}
