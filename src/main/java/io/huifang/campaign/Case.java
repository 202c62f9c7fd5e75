package io.huifang.campaign;

import io.huifang.call.CallOrder;
import io.huifang.campaign.rules.Rule;
import io.huifang.dialogue.Decision;
import io.huifang.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One case and the changes that it can go through. Whoever changes one holds its row's lock. Not for use by several
 * threads.
 */
final class Case {

    private final CaseId id;
    private final CaseOrder order;
    private final Instant openedAt;
    private Contacts contacts;
    private CaseState state;
    private @Nullable Wait wait;
    private @Nullable Instant appointment;
    private int nextContact;
    private @Nullable Decision decision;
    private @Nullable Instant settledAt;
    private @Nullable CaseSettled news;

    /** As the store has it. */
    Case(
            CaseId id,
            CaseOrder order,
            Contacts contacts,
            Instant openedAt,
            CaseState state,
            @Nullable Wait wait,
            @Nullable Instant appointment,
            int nextContact,
            @Nullable Decision decision,
            @Nullable Instant settledAt) {
        this.id = id;
        this.order = order;
        this.contacts = contacts;
        this.openedAt = openedAt;
        this.state = state;
        this.wait = wait;
        this.appointment = appointment;
        this.nextContact = nextContact;
        this.decision = decision;
        this.settledAt = settledAt;
    }

    /**
     * What an open case waits for.
     *
     * @param dueAt when the next call may be made, as far as could be told beforehand
     * @param rule what holds it back until then; null when nothing did
     * @param because the same for people; null when nothing but the time does
     */
    record Wait(
            Instant dueAt, @Nullable Rule rule, @Nullable String because) {}

    static Case opened(CaseId id, CaseOrder order, Instant now) {
        Contacts contacts = Contacts.of(order);
        // when none may be called the claim says so, and settles it
        int first = contacts.usableAfter(0).orElse(1);
        return new Case(id, order, contacts, now, CaseState.OPEN, new Wait(now, null, null), null, first, null, null);
    }

    /** Turns to calling its next contact point; the attempt is to be stored in the same transaction. */
    Attempt call(String node, Instant now, Duration lease) {
        mustBe(CaseState.OPEN);
        state = CaseState.CALLING;
        wait = null;
        appointment = null;
        return Attempt.placed(id, nextContact, node, now, lease);
    }

    /**
     * The order that places an attempt of this case, with the number as the trunk needs it.
     *
     * @param zone where it is called
     * @param leaveMessage whether a machine may be left a message
     */
    CallOrder orderFor(Attempt attempt, Numbering numbering, ZoneId zone, boolean leaveMessage) {
        ContactPoint point = contacts.at(attempt.contactPlace()).point();
        return new CallOrder(
                attempt.call(),
                id.toString(),
                numbering.dialled(point.number()),
                point.extension(),
                order.script(),
                order.language(),
                order.facts(),
                zone,
                leaveMessage,
                attempt.trunk());
    }

    /** The call could not be placed now, and nothing was dialled. */
    void postponed(Instant until, String because) {
        mustBe(CaseState.CALLING);
        await(nextContact, new Wait(until, Rule.NOT_NOW, because));
    }

    /** What the rules say of when an open case may be called. */
    void waits(Wait because) {
        mustBe(CaseState.OPEN);
        wait = because;
    }

    /**
     * Goes on.
     *
     * @param after the call that was the last one; null when it is no call that moves the case on
     */
    void goOn(NextStep step, @Nullable CallId after, Instant now) {
        if (state == CaseState.SETTLED) {
            throw new IllegalStateException("case " + id + " is settled");
        }
        switch (step) {
            case NextStep.Call(int contact, Instant notBefore, Rule rule, String because) -> {
                await(contact, new Wait(notBefore, rule, because));
                appointment = rule == Rule.APPOINTMENT ? notBefore : null;
            }
            case NextStep.Settle(Decision reached) -> settle(reached, after, now);
        }
    }

    /** What is known of a contact point has changed, or there is a new one. */
    void put(Contact contact) {
        contacts = contacts.with(contact);
    }

    /** Whether a number that can be called is what this case, though settled, was waiting for. */
    boolean lacksANumber() {
        return decision != null
                && switch (decision.verdict()) {
                    case UNREACHABLE -> true;
                    case INCOMPLETE -> contacts.noneUsable();
                    case VERIFIED, REVIEW, MISMATCH, REFUSED -> false;
                };
    }

    /** There is a number again, or somebody has called us: what it was settled with no longer holds. */
    void reopen(int contact, Instant now) {
        mustBe(CaseState.SETTLED);
        decision = null;
        settledAt = null;
        await(contact, new Wait(now, null, null));
    }

    private void await(int contact, Wait because) {
        state = CaseState.OPEN;
        nextContact = contact;
        wait = because;
    }

    private void settle(Decision reached, @Nullable CallId after, Instant now) {
        state = CaseState.SETTLED;
        decision = reached;
        settledAt = now;
        wait = null;
        appointment = null;
        news = new CaseSettled(id, reached.verdict(), after);
    }

    /** That it has been settled since it was read, once; null when there is nothing to tell. */
    @Nullable
    CaseSettled takeNews() {
        CaseSettled taken = news;
        news = null;
        return taken;
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
    Wait waiting() {
        return wait;
    }

    @Nullable
    Instant dueAt() {
        return wait == null ? null : wait.dueAt();
    }

    @Nullable
    Instant appointment() {
        return appointment;
    }

    Contacts contacts() {
        return contacts;
    }

    Contact nextContactWithHealth() {
        return contacts.at(nextContact);
    }

    ContactPoint nextContactPoint() {
        return contacts.at(nextContact).point();
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
