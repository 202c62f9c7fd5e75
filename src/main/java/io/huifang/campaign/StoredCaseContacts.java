package io.huifang.campaign;

import io.huifang.campaign.ContactRefusedException.Reason;
import io.huifang.dialogue.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The contact points of the database. */
@Service
class StoredCaseContacts implements CaseContacts {

    private final CaseBook cases;
    private final ContactBook contacts;
    private final Admission admission;
    private final Bell bell;
    private final TransactionOperations transactions;
    private final Calling calling;

    StoredCaseContacts(
            CaseBook cases,
            ContactBook contacts,
            Admission admission,
            Bell bell,
            TransactionOperations transactions,
            Calling calling) {
        this.cases = cases;
        this.contacts = contacts;
        this.admission = admission;
        this.bell = bell;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public Added add(CaseId id, ContactPoint point) {
        return change(id, kase -> {
            Optional<Contact> known = kase.contacts().all().stream()
                    .filter(contact -> contact.point().isSameLine(point))
                    .findFirst();
            if (known.isPresent()) {
                return again(kase, known.get(), point);
            }
            int place = kase.contacts().all().size() + 1;
            if (place > CaseOrder.MOST_CONTACT_POINTS) {
                throw ContactRefusedException.conflict(
                        "A case has at most " + CaseOrder.MOST_CONTACT_POINTS + " contact points.");
            }
            admission.checkContact(point, kase.order().terms());
            Contact contact = new Contact(place, point, ContactHealth.of(point), false);
            contacts.add(kase, contact);
            return contact.isUsable() ? inUse(kase, place) : new Added(place, true, false);
        });
    }

    /** A number that the case has already: sent twice, or with the consent that was lacking. */
    private Added again(Case kase, Contact known, ContactPoint point) {
        ContactHealth.Retirement retired = known.health().retired();
        if (retired != null) {
            throw ContactRefusedException.conflict("The case has this number as contact point " + known.place()
                    + ", and it is retired: " + retired.reason() + " Restore it if it is to be called again.");
        }
        if (known.isUsable() || point.consent().state() != Consent.State.GIVEN) {
            return new Added(known.place(), false, false);
        }
        contacts.put(kase, known.consenting(point.consent()));
        return inUse(kase, known.place());
    }

    @Override
    public void retire(CaseId id, int place, String reason) {
        change(id, kase -> {
            contact(kase, place);
            contacts.retire(kase, place, reason, null);
            return withdraw(kase, place, Verdict.UNREACHABLE, "The number was retired: " + reason);
        });
    }

    @Override
    public Added restore(CaseId id, int place) {
        return change(id, kase -> {
            Contact contact = contact(kase, place);
            if (contact.health().retired() == null) {
                return new Added(place, false, false);
            }
            Contact restored = contact.restored();
            contacts.put(kase, restored);
            return restored.isUsable() ? inUse(kase, place) : new Added(place, true, false);
        });
    }

    @Override
    public void consent(CaseId id, int place, Consent consent) {
        change(id, kase -> {
            Contact before = contact(kase, place);
            Contact after = before.consenting(consent);
            contacts.put(kase, after);
            if (!after.isUsable()) {
                return withdraw(kase, place, Verdict.REFUSED, "Consent to being called at this number was withdrawn.");
            }
            return before.isUsable() ? new Added(place, false, false) : inUse(kase, place);
        });
    }

    /** There is a number again for a case that had none. */
    private Added inUse(Case kase, int place) {
        boolean queuedAgain = kase.state() == CaseState.SETTLED && kase.lacksANumber() && canStillBeCalled(kase);
        if (queuedAgain) {
            cases.reopen(kase, place);
        } else if (kase.state() == CaseState.OPEN
                && !kase.nextContactWithHealth().isUsable()) {
            goOn(kase, new NextStep.Call(place, calling.now(), null));
        }
        contacts.tellAdded(kase, place, queuedAgain);
        return new Added(place, true, queuedAgain);
    }

    private boolean canStillBeCalled(Case kase) {
        Instant deadline = kase.order().terms().deadline();
        return (deadline == null || deadline.isAfter(calling.now()))
                && admission.takesCalls(kase.order().terms().campaign());
    }

    /** A number is not to be called any more; a case that waits for its turn there goes on without it. */
    private Added withdraw(Case kase, int place, Verdict verdict, String why) {
        if (kase.state() == CaseState.OPEN && kase.nextContact() == place) {
            goOn(kase, NextStep.without(place, kase.contacts(), verdict, why, calling.now()));
        }
        return new Added(place, false, false);
    }

    private void goOn(Case kase, NextStep step) {
        kase.goOn(step, null, calling.now());
        cases.save(kase);
    }

    private static Contact contact(Case kase, int place) {
        if (!kase.contacts().has(place)) {
            throw new ContactRefusedException(
                    Reason.NO_CONTACT_POINT, "Case " + kase.id() + " has no contact point " + place + ".");
        }
        return kase.contacts().at(place);
    }

    private Added change(CaseId id, Function<Case, Added> change) {
        Added added = transactions.execute(status -> change.apply(cases.lock(id)
                .orElseThrow(() -> new ContactRefusedException(Reason.NO_CASE, "There is no case " + id + "."))));
        bell.ring();
        return Objects.requireNonNull(added);
    }
}
