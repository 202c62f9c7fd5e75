package io.huifang.campaign;

import io.huifang.call.CallDesk;
import io.huifang.campaign.rules.Ruling.Allowed;
import io.huifang.dialogue.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a case's conversation may be held with somebody who calls from one of its numbers. */
@Component
class Resumption {

    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    /** So often in 24 hours a case is talked about with callers: whoever has, or forges, the number can't guess on for long. */
    private static final int MOST_CALLS_A_DAY = 5;

    /** Until his line is free again, he hears that he will be called. */
    static final Duration CALLED_BACK_AFTER = Duration.ofSeconds(15);

    private static final Duration DAY = Duration.ofHours(24);

    private final CampaignStore campaigns;
    private final CapStore caps;
    private final AttemptStore attempts;
    private final CallDesk calls;
    private final Calling calling;

    Resumption(CampaignStore campaigns, CapStore caps, AttemptStore attempts, CallDesk calls, Calling calling) {
        this.campaigns = campaigns;
        this.caps = caps;
        this.attempts = attempts;
        this.calls = calls;
        this.calling = calling;
    }

    /** What may be done with the caller. */
    enum Ruling {
        /** The conversation is held; its script makes sure who speaks. */
        TALK,
        /** The script proves nothing of who speaks, so he is called back at the number that the file has. */
        CALL_BACK
    }

    /** @return empty when he may only leave a message */
    Optional<Ruling> ruling(Case kase, int contactPlace, Instant now) {
        if (!isWaiting(kase) || !isAllowed(kase, contactPlace, now) || attempts.isInCall(kase.id())) {
            return Optional.empty();
        }
        if (caps.callsInSince(now.minus(DAY), kase.id()) >= MOST_CALLS_A_DAY) {
            LOG.warn("many calls came in about a case, only messages are taken today case={}", kase.id());
            return Optional.empty();
        }
        if (calls.identifies(kase.order().script())) {
            return Optional.of(Ruling.TALK);
        }
        // a time that was agreed on is not put off by whoever has, or forges, the number
        boolean free = kase.state() == CaseState.OPEN && kase.appointment() == null;
        return free && mayBeCalled(kase, contactPlace, now.plus(CALLED_BACK_AFTER))
                ? Optional.of(Ruling.CALL_BACK)
                : Optional.empty();
    }

    /** Nobody is promised a call that the rules forbid. */
    private boolean mayBeCalled(Case kase, int contactPlace, Instant at) {
        CaseOrder.Terms terms = kase.order().terms();
        Contact contact = kase.contacts().at(contactPlace);
        return campaigns
                .find(terms.campaign())
                .map(campaign -> calling.timetable()
                        .occasion(
                                contact,
                                campaign,
                                kase.order().notBefore(),
                                at,
                                terms.deadline(),
                                caps.past(contact.point().number(), terms, at),
                                null))
                .filter(occasion -> calling.timetable().ruling(occasion, at) instanceof Allowed)
                .isPresent();
    }

    /** Open, or nobody was reached. */
    static boolean isWaiting(Case kase) {
        return switch (kase.state()) {
            case OPEN -> true;
            case CALLING -> false;
            case SETTLED -> {
                var decision = kase.decision();
                yield decision != null && decision.verdict() == Verdict.UNREACHABLE;
            }
        };
    }

    private boolean isAllowed(Case kase, int contactPlace, Instant now) {
        CaseOrder.Terms terms = kase.order().terms();
        ContactPoint contact = kase.contacts().at(contactPlace).point();
        Instant deadline = terms.deadline();
        boolean runs = campaigns
                .find(terms.campaign())
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .isPresent();
        return runs
                // a retired number is none that we call, but here somebody calls from it
                && kase.contacts().at(contactPlace).health().consent().state() != Consent.State.WITHDRAWN
                && (deadline == null || now.isBefore(deadline))
                && caps.listed(contact.number(), terms.person()) == null
                && calling.timetable().isDay(contact, now);
    }
}
