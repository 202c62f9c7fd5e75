package io.huifang.campaign;

import io.huifang.call.CallOrder;
import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Ruling;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is written down before and after a call is ordered, each in one transaction that has committed on return. */
@Component
class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /** How often a case is looked at again that nobody can call until somebody changes the settings. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Turns turns;
    private final CaseBook cases;
    private final AttemptStore attempts;
    private final CapStore caps;
    private final ScriptCheck scripts;
    private final Reaching reaching;
    private final TransactionOperations transactions;
    private final Calling calling;

    Claims(
            Turns turns,
            CaseBook cases,
            AttemptStore attempts,
            CapStore caps,
            ScriptCheck scripts,
            Reaching reaching,
            TransactionOperations transactions,
            Calling calling) {
        this.turns = turns;
        this.cases = cases;
        this.attempts = attempts;
        this.caps = caps;
        this.scripts = scripts;
        this.reaching = reaching;
        this.transactions = transactions;
        this.calling = calling;
    }

    /** What came of looking for the next call. */
    sealed interface Next {

        /** An attempt that is written down, and the order that makes it happen. */
        record Claimed(Attempt attempt, CallOrder order) implements Next {}

        /** A rule refused the case whose turn it was, and it waits on or is settled. Others may be called. */
        record Passed(Rule rule) implements Next {}

        /**
         * Nobody can be called now.
         *
         * @param opensAt when a rate that has kept somebody from being called lets them through; null when none has
         */
        record Nothing(@Nullable Instant opensAt) implements Next {}
    }

    /**
     * Claims the call whose turn it is, when all rules allow it. They are asked here, behind the gate, because only here
     * can no other node place a call between the question and the attempt.
     */
    Next next() {
        Next next = transactions.execute(status -> {
            caps.enter();
            return turns.next(now()).map(this::claim).orElseGet(() -> new Next.Nothing(turns.opensAt()));
        });
        return next == null ? new Next.Nothing(null) : next;
    }

    private Next claim(Turns.Turn turn) {
        Case kase = turn.kase();
        CaseOrder.Terms terms = kase.order().terms();
        PhoneNumber number = kase.nextContactPoint().number();
        Occasion occasion = calling.timetable()
                .occasion(kase, turn.campaign(), caps.past(number, terms, now()), caps.listed(number, terms.person()));
        return switch (calling.timetable().when(occasion, now())) {
            case When.At(Instant at, Ruling.RefusedBecause because) ->
                because == null
                        ? reaching.better(kase, turn.campaign())
                                .map(later ->
                                        wait(kase, turn.campaign(), later.notBefore(), later.rule(), later.because()))
                                .orElseGet(() -> call(turn))
                        : wait(kase, turn.campaign(), at, because.rule(), because.reason());
            case When.Never(Ruling.RefusedBecause never) -> giveUp(kase, never);
        };
    }

    private Next call(Turns.Turn turn) {
        Case kase = turn.kase();
        Optional<String> noScript =
                scripts.obstacle(kase.order().script(), kase.order().language());
        if (noScript.isPresent()) {
            return lookAgain(turn, Rule.SCRIPT, noScript.get());
        }
        PhoneNumber number = kase.nextContactPoint().number();
        if (!isCarried(number, turn.campaign())) {
            return withoutTrunk(turn);
        }
        Optional<Trunk> trunk = turn.openings().trunkFor(turn.campaign(), number);
        if (trunk.isEmpty()) {
            // it stood in a queue of trunks that have changed since, and goes to that of its own
            cases.save(kase, turn.campaign());
            return new Next.Passed(Rule.TRUNK);
        }
        return call(kase, turn.campaign(), trunk.get());
    }

    /** No trunk carries this number; one after it perhaps. */
    private Next withoutTrunk(Turns.Turn turn) {
        Case kase = turn.kase();
        Optional<Contact> carried = kase.contacts().all().stream()
                .filter(contact -> contact.place() > kase.nextContact() && contact.isUsable())
                .filter(contact -> isCarried(contact.point().number(), turn.campaign()))
                .findFirst();
        if (carried.isEmpty()) {
            return lookAgain(turn, Rule.TRUNK, Openings.NO_TRUNK);
        }
        kase.goOn(
                new NextStep.Call(carried.get().place(), now(), Rule.RETRY, "No trunk carries the number before."),
                null,
                now());
        cases.save(kase, turn.campaign());
        return new Next.Passed(Rule.TRUNK);
    }

    private boolean isCarried(PhoneNumber number, CallingCampaign campaign) {
        return calling.trunks().carry(campaign.name(), number);
    }

    /** Only a person can mend it, and then it goes on by itself. */
    private Next lookAgain(Turns.Turn turn, Rule rule, String because) {
        Instant then = now().plus(LOOK_AGAIN);
        return wait(turn.kase(), turn.campaign(), then, rule, because);
    }

    private Next call(Case kase, CallingCampaign campaign, Trunk trunk) {
        Attempt attempt = kase.call(
                        calling.properties().node(), now(), calling.properties().lease())
                .over(trunk.name());
        cases.save(kase, campaign);
        attempts.insert(attempt, kase);
        ContactPoint called = kase.contacts().at(attempt.contactPlace()).point();
        boolean leaveMessage = calling.timetable()
                .mayLeaveMessage(called, caps.messages(called.number(), campaign.id(), now()), now());
        return new Next.Claimed(
                attempt,
                kase.orderFor(attempt, calling.numbering(), calling.timetable().zoneOf(called), leaveMessage));
    }

    private Next wait(Case kase, CallingCampaign campaign, Instant until, Rule rule, @Nullable String because) {
        kase.waits(new Case.Wait(until, rule, because));
        cases.save(kase, campaign);
        LOG.info("case waits case={} rule={} until={}", kase.id(), rule, until);
        return new Next.Passed(rule);
    }

    private Next giveUp(Case kase, Ruling.RefusedBecause never) {
        String person = kase.order().terms().person();
        boolean wholeCase = never.rule() == Rule.DEADLINE || (person != null && caps.isListed(person));
        NextStep step = NextStep.without(
                wholeCase ? kase.contacts().all().size() : kase.nextContact(),
                kase.contacts(),
                verdict(never.rule()),
                never.reason(),
                now());
        kase.goOn(step, null, now());
        cases.save(kase);
        LOG.info("contact point given up case={} rule={} state={}", kase.id(), never.rule(), kase.state());
        return new Next.Passed(never.rule());
    }

    private static Verdict verdict(Rule never) {
        return never == Rule.NO_CALL_LIST || never == Rule.NO_CONSENT ? Verdict.REFUSED : Verdict.UNREACHABLE;
    }

    /** Nothing was dialled: the attempt never was, and the case waits. */
    void release(Attempt attempt, String because) {
        change(attempt, (kase, current) -> {
            attempts.delete(current.call());
            kase.postponed(now().plus(calling.properties().notNowPause()), because);
            cases.save(kase);
        });
    }

    /** Nothing was dialled and it would fail again: a person must look. */
    void refuse(Attempt attempt, String why) {
        change(attempt, (kase, current) -> {
            current.refused(why);
            attempts.doesNotCount(current.call());
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
        transactions.executeWithoutResult(status ->
                attempts.extendLease(live, now().plus(calling.properties().lease())));
    }

    private void finish(Case kase, Attempt attempt) {
        attempts.save(attempt);
        if (attempt.cameIn()) {
            // its case waits as it did before
            return;
        }
        kase.goOn(
                NextStep.after(
                        NextStep.Conversation.NONE,
                        attempts.placedFor(kase.id()),
                        kase.contacts(),
                        calling.patienceWith(kase),
                        now()),
                attempt.call(),
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

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return calling.now();
    }
}
