package io.huifang.campaign;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.CallingRules;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Ruling;
import io.huifang.campaign.rules.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rules' questions for a case: which hours hold for whom, in which zone, with which days off. Everything that
 * tells when somebody is called asks here. Pure, for any thread.
 */
final class Timetable {

    /** A deadline this near makes a case urgent. */
    static final Duration NEAR = Duration.ofDays(1);

    private final CallingRules rules;
    private final Calendars calendars;
    private final ZoneId zone;

    /** @param zone of contact points that have none of their own */
    Timetable(CallingRules rules, Calendars calendars, ZoneId zone) {
        this.rules = rules;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** What the rules look at for the next call of a case. */
    Occasion occasion(Case kase, CallingCampaign campaign, Cap.Past past, @Nullable String listed) {
        CaseOrder order = kase.order();
        Contact contact = kase.nextContactWithHealth();
        return occasion(
                contact,
                campaign,
                order.notBefore(),
                kase.appointment(),
                order.terms().deadline(),
                past,
                listed);
    }

    Occasion occasion(
            Contact contact,
            CallingCampaign campaign,
            @Nullable Instant notBefore,
            @Nullable Instant appointment,
            @Nullable Instant deadline,
            Cap.Past past,
            @Nullable String listed) {
        ContactPoint point = contact.point();
        ContactHealth.Retirement retired = contact.health().retired();
        return new Occasion(
                hours(campaign, point.kind()),
                place(zoneOf(point)),
                point.kind() == ContactPoint.Kind.SWITCHBOARD,
                point.preferred(),
                notBefore,
                appointment,
                deadline,
                listed,
                new Occasion.Contact(
                        retired == null ? null : retired.reason(),
                        contact.health().consent().state() == Consent.State.WITHDRAWN),
                past);
    }

    Ruling ruling(Occasion occasion, Instant at) {
        return rules.ruling(occasion, at);
    }

    When when(Occasion occasion, Instant from) {
        return rules.when(occasion, from);
    }

    /** When a case that waits is due by hours and wishes alone; caps and the no-call list are asked at the claim. */
    Case.Wait due(Case kase, CallingCampaign campaign, Instant now) {
        Case.Wait wait = kase.waiting();
        Instant from = wait == null || wait.dueAt().isBefore(now) ? now : wait.dueAt();
        String because = wait == null ? null : wait.because();
        Rule rule = wait == null ? null : wait.rule();
        return switch (when(occasion(kase, campaign, Cap.Past.NOTHING, null), from)) {
            case When.At(Instant at, Ruling.RefusedBecause held) ->
                held == null
                        ? new Case.Wait(from, rule, because)
                        : new Case.Wait(
                                at, held.rule(), because == null ? held.reason() : because + " " + held.reason());
            // the claim will find out the same and act on it
            case When.Never(Ruling.RefusedBecause never) -> new Case.Wait(from, never.rule(), never.reason());
        };
    }

    /**
     * Where an open case stands; near its deadline among the urgent ones.
     *
     * @param trunks that carry its next call
     */
    Queue.Key queueOf(Case kase, String trunks, Instant now) {
        ContactPoint contact = kase.nextContactPoint();
        CaseOrder.Terms terms = kase.order().terms();
        Instant deadline = terms.deadline();
        boolean isNear = deadline != null && !deadline.isAfter(now.plus(NEAR));
        return new Queue.Key(
                terms.campaign(),
                kase.appointment() == null ? contact.kind().name() : Queue.APPOINTMENT,
                zoneOf(contact),
                isNear ? 0 : terms.urgency().rank(),
                trunks);
    }

    boolean isOpen(CallingHours hours, ZoneId zone, Instant now) {
        return hours.isOpen(place(zone), now);
    }

    /** Why the cases of a queue can't be called now. */
    Ruling hoursRuling(String hours, ZoneId place, CallingCampaign campaign, Instant now) {
        return rules.ruling(
                new Occasion(
                        hours(hours, campaign),
                        place(place),
                        false,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        Cap.Past.NOTHING),
                now);
    }

    /**
     * Whether a machine at a contact point may be left another message.
     *
     * @param messages those left at its number
     */
    boolean mayLeaveMessage(ContactPoint contact, Cap.Past messages, Instant now) {
        return rules.mayLeaveMessage(messages, zoneOf(contact), now);
    }

    /** Whether it is no night at a contact point. */
    boolean isDay(ContactPoint contact, Instant now) {
        return CallingHours.legal().isOpen(place(zoneOf(contact)), now);
    }

    /** Whether hours ever open where contact points are that have no zone of their own. */
    boolean everOpen(CallingHours hours, Instant from) {
        return hours.nextOpen(place(zone), from).isPresent();
    }

    /** Whether a contact point's preferred hours ever come together with the campaign's. */
    boolean everOpen(ContactPoint contact, CallingCampaign campaign) {
        return contact.preferred().isEmpty()
                || hours(campaign, contact.kind()).windows().stream()
                        .anyMatch(window -> contact.preferred().stream().anyMatch(window::meets));
    }

    /** Whether a campaign calls a kind of contact point at some time of an hour of an ordinary week. */
    boolean everOpen(HourOfWeek hour, ContactPoint.Kind kind, CallingCampaign campaign) {
        CallingHours hours = hours(campaign, kind);
        boolean itsDay = hours.days() == CallingHours.Days.EVERY || !hour.isFree();
        return itsDay
                && hours.windows().stream()
                        .anyMatch(window -> window.from().getHour() <= hour.hour()
                                && window.to().isAfter(LocalTime.of(hour.hour(), 0)));
    }

    ZoneId zoneOf(ContactPoint contact) {
        ZoneId own = contact.zone();
        return own == null ? zone : own;
    }

    /** @param hours of a queue */
    CallingHours hours(String hours, CallingCampaign campaign) {
        return hours.equals(Queue.APPOINTMENT)
                ? CallingHours.legal()
                : hours(campaign, ContactPoint.Kind.valueOf(hours));
    }

    private CallingHours hours(CallingCampaign campaign, ContactPoint.Kind kind) {
        CallingHours own = campaign.hours().get(kind);
        return own == null ? rules.hoursOf(kind) : own;
    }

    /** Where a contact point is. */
    CallingHours.Place placeOf(@Nullable ZoneId own) {
        return place(own == null ? zone : own);
    }

    private CallingHours.Place place(ZoneId where) {
        return new CallingHours.Place(where, calendars.in(where));
    }

    /** Preferred hours are checked when a case is opened, by the hours that could ever hold. */
    static boolean isLegal(List<Window> preferred) {
        return preferred.stream().allMatch(CallingHours.legal().windows().getFirst()::contains);
    }
}
