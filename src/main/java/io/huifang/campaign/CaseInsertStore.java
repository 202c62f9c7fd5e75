package io.huifang.campaign;

import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Window;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes new cases down with all that hangs on them, one or thousands at once. Needs a transaction around it. */
@Repository
class CaseInsertStore {

    private final ManyRowsStore store;

    CaseInsertStore(ManyRowsStore store) {
        this.store = store;
    }

    /** A new case and where it waits. */
    record Queued(Case kase, CaseStore.Waits where) {}

    /** @throws org.springframework.dao.DuplicateKeyException when an external id is there already */
    void insert(List<Queued> queued) {
        ManyRows cases = new ManyRows(
                "cases",
                "id",
                "external_id",
                "language",
                "script",
                "not_before",
                "opened_at",
                "campaign_id",
                "urgency",
                "deadline",
                "person",
                "state",
                "queue_id",
                "see_to_at",
                "due_at",
                "waiting_rule",
                "waiting_because",
                "next_contact");
        ManyRows facts = new ManyRows("case_facts", "case_id", "name", "fact");
        ManyRows contacts = new ManyRows(
                "contact_points",
                "case_id",
                "place",
                "kind",
                "phone_number",
                "extension",
                "role",
                "label",
                "zone",
                "preferred_hours",
                "consent",
                "consent_since");
        ManyRows emails = new ManyRows(
                "email_addresses", "case_id", "place", "address", "role", "label", "consent", "consent_since");
        for (Queued one : queued) {
            addCase(cases, one);
            UUID id = one.kase().id().value();
            one.kase().order().facts().forEach((name, fact) -> facts.add(id, name, fact));
            int place = 0;
            for (EmailAddress email : one.kase().order().emails()) {
                addEmail(emails, id, ++place, email);
            }
        }
        byNumber(queued).forEach(one -> addContact(contacts, one.id(), one.contact()));
        List.of(cases, facts, contacts, emails).forEach(store::insert);
    }

    private record Point(UUID id, Contact contact) {}

    /** Numbers come in no order, and each page of their index is to be changed once, not for each number again. */
    private static List<Point> byNumber(List<Queued> queued) {
        return queued.stream()
                .flatMap(one -> one.kase().contacts().all().stream()
                        .map(contact -> new Point(one.kase().id().value(), contact)))
                .sorted(Comparator.comparing(
                        (Point one) -> one.contact().point().number().dialled()))
                .toList();
    }

    private static void addCase(ManyRows cases, Queued one) {
        Case kase = one.kase();
        CaseOrder order = kase.order();
        CaseOrder.Terms terms = order.terms();
        Case.Wait wait = kase.waiting();
        Rule rule = wait == null ? null : wait.rule();
        cases.add(
                kase.id().value(),
                order.externalId(),
                order.language().tag(),
                order.script(),
                CaseStore.column(order.notBefore()),
                CaseStore.column(kase.openedAt()),
                terms.campaign().value(),
                terms.urgency().rank(),
                CaseStore.column(terms.deadline()),
                terms.person(),
                kase.state().name(),
                one.where().queue(),
                CaseStore.column(one.where().seeToAt()),
                CaseStore.column(kase.dueAt()),
                rule == null ? null : rule.name(),
                wait == null ? null : CaseStore.clip(wait.because(), CaseStore.LONGEST_BECAUSE),
                kase.nextContact());
    }

    private static void addContact(ManyRows contacts, UUID id, Contact contact) {
        ContactPoint point = contact.point();
        ZoneId zone = point.zone();
        contacts.add(
                id,
                contact.place(),
                point.kind().name(),
                point.number().dialled(),
                point.extension(),
                point.role().name(),
                point.label(),
                zone == null ? null : zone.getId(),
                Window.written(point.preferred()),
                point.consent().state().name(),
                CaseStore.column(point.consent().since()));
    }

    private static void addEmail(ManyRows emails, UUID id, int place, EmailAddress email) {
        Consent consent = email.consent();
        @Nullable Object since = CaseStore.column(consent.since());
        emails.add(
                id,
                place,
                email.address(),
                email.role().name(),
                email.label(),
                consent.state().name(),
                since);
    }
}
