package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notTalked;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static io.huifang.campaign.Campaign.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.call.CallOrder;
import io.huifang.call.Disposition;
import io.huifang.campaign.rules.Window;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of contact points, on every database. It is Monday, 9:00 in Shanghai. */
abstract class ContactContract {

    private static final Consent WITHDRAWN = new Consent(Consent.State.WITHDRAWN, HandClock.START);

    final HandClock clock = new HandClock();
    Campaign campaign;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        campaign = new Campaign(database().migrated(), "a", clock, new FakeCallDesk(clock), 1000);
    }

    private static ContactPoint point(String number, @Nullable String extension, Consent consent) {
        return new ContactPoint(
                new PhoneNumber(number),
                ContactPoint.Kind.LANDLINE,
                extension,
                ContactPoint.Role.EMPLOYER,
                "desk",
                ZoneId.of("Asia/Shanghai"),
                List.of(Window.of("09:00-11:00")),
                consent);
    }

    private static CaseOrder at(ContactPoint... points) {
        CaseOrder order = anOrder("11");
        return new CaseOrder(
                "LN-1",
                order.language(),
                order.script(),
                order.facts(),
                List.of(points),
                null,
                order.terms(),
                List.of(new EmailAddress(
                        "Wang.Fang@example.com", ContactPoint.Role.BORROWER, "at home", Consent.UNKNOWN)));
    }

    private static Decision decided(Verdict verdict) {
        return new Decision(verdict, List.of(new Reason("", "It was so.", null, "", 0, null)));
    }

    private CallOrder called() {
        campaign.round();
        return campaign.desk.placed.getLast();
    }

    private Contact contact(CaseId id, int place) {
        return campaign.file(id).contacts().get(place - 1);
    }

    private List<String> dialled() {
        return campaign.desk.placed.stream()
                .map(order -> order.number().dialled())
                .toList();
    }

    @Test
    void keepsEverythingThatAnOrderSaysOfItsContactPoints() {
        CaseOrder order = at(point("1111", "801", new Consent(Consent.State.GIVEN, HandClock.START)));
        CaseId id = campaign.opened(order);

        assertThat(campaign.file(id).order()).isEqualTo(order);
        assertThat(campaign.front.open(order)).isEqualTo(new Cases.Opened(id, false));
        CallOrder call = called();
        assertThat(call.extension()).isEqualTo("801");
        campaign.tell(with(talked(call, verified())));
        campaign.contacts.add(id, point("2222", null, Consent.UNKNOWN));
        assertThat(campaign.front.open(order))
                .as("what was learnt since changes nothing of what was ordered")
                .isEqualTo(new Cases.Opened(id, false));
    }

    @Test
    void retiresANumberThatTheNetworkSaysDoesNotExistAndTellsItInTheSameTransaction() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        CallOrder call = called();

        campaign.tell(notTalked(call, Disposition.INVALID));

        ContactHealth.Retirement retired =
                Objects.requireNonNull(contact(id, 1).health().retired());
        assertThat(retired.evidence()).isEqualTo(call.call());
        assertThat(retired.reason()).contains("INVALID").contains("The line said so.");
        assertThat(retired.at()).isEqualTo(clock.instant());
        assertThat(campaign.published).containsExactly(new ContactRetired(id, 1, retired.reason(), call.call()));
        called();
        assertThat(dialled()).containsExactly("1111", "2222");
    }

    @Test
    void retiresAWrongNumberOnceHoweverOftenItsEndIsTold() {
        CaseId id = campaign.opened(anOrder("1111"));
        CallOrder call = called();
        Decision incomplete = decided(Verdict.INCOMPLETE);

        campaign.tell(with(talked(call, incomplete), new Effect.RetireNumber()));
        campaign.tell(with(talked(call, incomplete), new Effect.RetireNumber()));

        assertThat(contact(id, 1).health().retired()).isNotNull();
        assertThat(campaign.published)
                .filteredOn(ContactRetired.class::isInstance)
                .hasSize(1);
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
    }

    @Test
    void confirmsANumberAtWhichSomebodyWasVerifiedOrKnewTheSecret() {
        CaseId verified = campaign.opened(anOrder("1111"));
        campaign.tell(talked(called(), verified()));
        assertThat(contact(verified, 1).health().lastConfirmed()).isEqualTo(HandClock.START.plusSeconds(60));

        CaseId identified = campaign.opened(anOrder("2222"));
        Answer secret = new Answer("id-digits", 1, "****", "****", null, Judgement.MATCH, 1, null);
        campaign.tell(talked(called(), decided(Verdict.MISMATCH), secret));
        assertThat(contact(identified, 1).health().lastConfirmed()).isNotNull();

        CaseId unknown = campaign.opened(anOrder("3333"));
        campaign.tell(talked(called(), decided(Verdict.MISMATCH)));
        assertThat(contact(unknown, 1).health().lastConfirmed()).isNull();
    }

    @Test
    void passesOverANumberThatIsNotToBeCalledAndSaysWhy() {
        CaseId id = campaign.opened(at(
                point("1111", null, WITHDRAWN),
                point("2222", null, Consent.UNKNOWN),
                point("3333", null, Consent.UNKNOWN)));
        campaign.contacts.retire(id, 2, "The company has moved.");

        assertThat(campaign.published).hasAtLeastOneElementOfType(ContactRetired.class);
        called();
        assertThat(dialled()).containsExactly("3333");
    }

    @Test
    void asksTheRulesAgainAtTheClaimEvenWhenACaseWaitsAtARetiredNumber() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.jdbc
                .sql("UPDATE contact_points SET retired_at = ?, retired_because = 'It is dead.'")
                .param(CaseStore.column(clock.instant()))
                .update();

        assertThat(campaign.file(id).waitingBecause()).isEqualTo("This number is no longer called: It is dead.");
        assertThat(campaign.campaigns
                        .dryRun(CampaignId.SINGLE_CASES, Duration.ofHours(24))
                        .orElseThrow()
                        .never())
                .containsEntry("This number is no longer called: It is dead.", 1L);
        campaign.round();
        assertThat(campaign.desk.placed).isEmpty();
        assertThat(Objects.requireNonNull(campaign.file(id).decision()).verdict())
                .isEqualTo(Verdict.UNREACHABLE);
    }

    @Test
    void refusesACaseOfWhichNobodyAgreesToBeCalled() {
        assertThatThrownBy(() -> campaign.opened(at(point("1111", null, WITHDRAWN))))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("consent was withdrawn");
    }

    @Test
    void stopsCallsWhereConsentIsWithdrawnAndTakesItBack() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.contacts.consent(id, 1, WITHDRAWN);
        assertThat(Objects.requireNonNull(campaign.file(id).decision()).verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(contact(id, 1).health().consent()).isEqualTo(WITHDRAWN);

        CaseId other = campaign.opened(anOrder("2222", "3333"));
        campaign.contacts.consent(other, 1, WITHDRAWN);
        called();
        assertThat(dialled()).containsExactly("3333");
        campaign.contacts.consent(other, 1, Consent.UNKNOWN);
        assertThat(contact(other, 1).health().consent()).isEqualTo(Consent.UNKNOWN);
    }

    @Test
    void queuesAnUnreachableCaseAgainWhenANewNumberComes() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.tell(notTalked(called(), Disposition.CHANGED));
        assertThat(Objects.requireNonNull(campaign.file(id).decision()).verdict())
                .isEqualTo(Verdict.UNREACHABLE);
        campaign.published.clear();

        CaseContacts.Added added = campaign.contacts.add(id, point("2222", "12", Consent.UNKNOWN));

        assertThat(added).isEqualTo(new CaseContacts.Added(2, true, true));
        assertThat(campaign.published).containsExactly(new ContactAdded(id, 2, true));
        assertThat(campaign.file(id).decision()).isNull();
        CallOrder second = called();
        assertThat(second.number().dialled()).isEqualTo("2222");
        assertThat(second.extension()).isEqualTo("12");
        campaign.tell(talked(second, verified()));
        assertThat(Objects.requireNonNull(campaign.file(id).decision()).reasons())
                .as("the old reasons are gone")
                .isEqualTo(verified().reasons());
    }

    @Test
    void leavesACaseAloneThatWasSettledForAnotherReason() {
        CaseId id = campaign.opened(anOrder("1111"));
        campaign.tell(talked(called(), verified()));
        assertThat(campaign.contacts.add(id, point("2222", null, Consent.UNKNOWN)))
                .isEqualTo(new CaseContacts.Added(2, true, false));
        assertThat(campaign.file(id).state()).isEqualTo(CaseState.SETTLED);
    }

    @Test
    void addsANumberOnceAndRefusesOneThatIsOfNoUse() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        ContactPoint third = point("3333", null, Consent.UNKNOWN);
        assertThat(campaign.contacts.add(id, third)).isEqualTo(new CaseContacts.Added(3, true, false));
        assertThat(campaign.contacts.add(id, third)).isEqualTo(new CaseContacts.Added(3, false, false));

        campaign.contacts.retire(id, 3, "It is dead.");
        assertThatThrownBy(() -> campaign.contacts.add(id, third))
                .isInstanceOf(ContactRefusedException.class)
                .hasMessageContaining("It is dead.")
                .hasMessageNotContaining("3333");
        campaign.noCallList.add(new PhoneNumber("4444"), "asked us");
        assertThatThrownBy(() -> campaign.contacts.add(id, point("4444", null, Consent.UNKNOWN)))
                .isInstanceOf(ContactRefusedException.class)
                .hasMessageContaining("no-call list");
        assertThatThrownBy(() -> campaign.contacts.retire(id, 9, "It is dead."))
                .isInstanceOf(ContactRefusedException.class)
                .hasMessageContaining("no contact point 9");

        assertThat(campaign.contacts.restore(id, 3)).isEqualTo(new CaseContacts.Added(3, true, false));
        assertThat(contact(id, 3).isUsable()).isTrue();
    }

    @Test
    void doesNotTurnBackToANumberThatWasRetiredWhileItWasCalled() {
        CaseId id = campaign.opened(anOrder("1111", "2222"));
        CallOrder call = called();
        campaign.contacts.retire(id, 1, "The company has moved.");
        campaign.tell(notTalked(call, Disposition.BUSY));
        assertThat(campaign.file(id).dueAt()).isEqualTo(clock.instant());
        assertThat(called().number().dialled()).isEqualTo("2222");
    }

    @Test
    void doesNotOpenACaseAgainWhoseDeadlineHasPassed() {
        Instant deadline = clock.instant().plus(Duration.ofHours(1));
        CaseId id = campaign.opened(ReachingContract.with(
                anOrder("1111"),
                new CaseOrder.Terms(CampaignId.SINGLE_CASES, CaseOrder.Urgency.NORMAL, deadline, null)));
        campaign.tell(notTalked(called(), Disposition.INVALID));
        clock.pass(Duration.ofHours(2));
        assertThat(campaign.contacts
                        .add(id, point("2222", null, Consent.UNKNOWN))
                        .queuedAgain())
                .isFalse();
    }
}
