package io.huifang.campaign;

import io.huifang.call.CallOrder;
import io.huifang.dialogue.Decision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case and the changes that it can go through. Whoever changes one holds its row's lock. Not for use by several
 * threads.
 */
final class Case {

    private final CaseId id;
    private final CaseOrder order;
    private final Instant openedAt;
    private CaseState state;
    private @Nullable Instant dueAt;
    private @Nullable String waitingBecause;
    private int nextContact;
    private @Nullable Decision decision;
    private @Nullable Instant settledAt;

    /** As the store has it. */
    Case(
            CaseId id,
            CaseOrder order,
            Instant openedAt,
            CaseState state,
            @Nullable Instant dueAt,
            @Nullable String waitingBecause,
            int nextContact,
            @Nullable Decision decision,
            @Nullable Instant settledAt) {
        this.id = id;
        this.order = order;
        this.openedAt = openedAt;
        this.state = state;
        this.dueAt = dueAt;
        this.waitingBecause = waitingBecause;
        this.nextContact = nextContact;
        this.decision = decision;
        this.settledAt = settledAt;
    }

    static Case opened(CaseId id, CaseOrder order, Instant now) {
        Instant notBefore = order.notBefore();
        Instant due = notBefore == null || notBefore.isBefore(now) ? now : notBefore;
        return new Case(id, order, now, CaseState.OPEN, due, null, 1, null, null);
    }

    /** Turns to calling its next contact point; the attempt is to be stored in the same transaction. */
    Attempt call(String node, Instant now, Duration lease) {
        mustBe(CaseState.OPEN);
        state = CaseState.CALLING;
        dueAt = null;
        waitingBecause = null;
        return Attempt.placed(id, nextContact, node, now, lease);
    }

    /** The order that places an attempt of this case. */
    CallOrder orderFor(Attempt attempt) {
        return new CallOrder(
                attempt.call(),
                id.toString(),
                order.contactPoints().get(attempt.contactPlace() - 1).number(),
                order.script(),
                order.language(),
                order.facts());
    }

    /** The call could not be placed now, and nothing was dialled. */
    void postponed(Instant until, String because) {
        mustBe(CaseState.CALLING);
        await(nextContact, until, because);
    }

    /** Goes on after an attempt. */
    void goOn(NextStep step, Instant now) {
        if (state == CaseState.SETTLED) {
            throw new IllegalStateException("case " + id + " is settled");
        }
        switch (step) {
            case NextStep.Call(int contact, Instant notBefore, String because) -> await(contact, notBefore, because);
            case NextStep.Settle(Decision reached) -> settle(reached, now);
        }
    }

    private void await(int contact, Instant due, @Nullable String because) {
        state = CaseState.OPEN;
        nextContact = contact;
        dueAt = due;
        waitingBecause = because;
    }

    private void settle(Decision reached, Instant now) {
        state = CaseState.SETTLED;
        decision = reached;
        settledAt = now;
        dueAt = null;
        waitingBecause = null;
    }

    private void mustBe(CaseState expected) {
        if (state != expected) {
            throw new IllegalStateException("case " + id + " is " + state + ", not " + expected);
        }
    }

    CaseId id() {
        return id;
    }

    CaseOrder order() {
        return order;
    }

    Instant openedAt() {
        return openedAt;
    }

    CaseState state() {
        return state;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    String waitingBecause() {
        return waitingBecause;
    }

    int nextContact() {
        return nextContact;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
