package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.OwnCall;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case seen for its reachability, in one transaction: what is read about it is read once, however often it is asked. Not
 * for use by several threads, and of no use after the transaction.
 */
final class CaseReach {

    /** Of one number; older ones weigh little. */
    private static final int MOST_OWN_CALLS = 30;

    private final Sources sources;
    private final Case kase;
    private final CallingCampaign campaign;
    private final List<Attempt> attempts;
    private final Map<PhoneNumber, List<OwnCall>> own = new HashMap<>();

    CaseReach(Sources sources, Case kase, CallingCampaign campaign, List<Attempt> attempts) {
        this.sources = sources;
        this.kase = kase;
        this.campaign = campaign;
        this.attempts = attempts;
    }

    /** Where everything is read and worked out. */
    record Sources(
            ReachStore store,
            ReachBook book,
            CapStore caps,
            ReachSettings settings,
            Calling calling,
            BestTime bestTime,
            Prospects prospects) {}

    CallingCampaign campaign() {
        return campaign;
    }

    static String industry(CaseOrder order, CallingCampaign campaign) {
        return Reaching.industry(
                order.facts().get(Reaching.INDUSTRY), campaign.reach().industry());
    }

    /** Needs the transaction that stores the end of the call, as the last thing in it. */
    void ended(Attempt attempt, Disposition disposition) {
        sources.book()
                .count(
                        kase.contacts().at(attempt.contactPlace()).point(),
                        industry(kase.order(), campaign),
                        attempt.placedAt(),
                        disposition);
    }

    /** The step, its call put off to a better hour where the campaign wants that. */
    NextStep better(NextStep step) {
        return switch (step) {
            case NextStep.Settle settle -> settle;
            case NextStep.Call call -> wanted() ? better(call) : call;
        };
    }

    private boolean wanted() {
        return switch (campaign.reach().timing()) {
            case SOONEST -> false;
            case RETRIES -> !attempts.isEmpty();
            case ALL -> true;
        };
    }

    /** The first call, that could be made now, put off; empty when now is as good as any hour. */
    Optional<NextStep.Call> first(Instant now) {
        NextStep.Call first = new NextStep.Call(kase.nextContact(), now, Rule.RETRY, null);
        NextStep.Call better = better(first);
        return better.notBefore().isAfter(now) ? Optional.of(better) : Optional.empty();
    }

    private NextStep.Call better(NextStep.Call call) {
        CaseOrder order = kase.order();
        Contact known = kase.contacts().at(call.contactPlace());
        ContactPoint contact = known.point();
        Cap.Past past = sources.caps()
                .past(contact.number(), order.terms(), sources.calling().now());
        Instant deadline = order.terms().deadline();
        Duration mostDelay = deadline == null
                ? sources.settings().choosing().postponeAtMost()
                : sources.prospects().share(remaining(call.contactPlace()), call.notBefore(), deadline);
        return sources.bestTime()
                .better(
                        call,
                        new BestTime.Question(
                                contact.kind(),
                                industry(order, campaign),
                                occasion(known, past),
                                own(contact),
                                mostDelay),
                        sources.book().estimator(),
                        kase.id().value().getLeastSignificantBits() + attempts.size());
    }

    /** Writes down what chance an open case has after an attempt. */
    void note() {
        outlook().ifPresent(outlook -> sources.store().outlook(kase.id(), outlook.chance()));
    }

    /** Empty unless the case is open. */
    Optional<Outlook> outlook() {
        Instant due = kase.dueAt();
        if (kase.state() != CaseState.OPEN || due == null) {
            return Optional.empty();
        }
        return sources.prospects()
                .outlook(
                        remaining(kase.nextContact()),
                        industry(kase.order(), campaign),
                        due,
                        sources.book().estimator(),
                        sources.settings().choosing().unlikelyBelow());
    }

    private List<Prospects.Remaining> remaining(int next) {
        return kase.contacts().all().stream()
                .filter(contact -> contact.place() >= next && contact.isUsable())
                .map(known -> {
                    ContactPoint contact = known.point();
                    int place = known.place();
                    return new Prospects.Remaining(
                            contact.kind(),
                            occasion(known, Cap.Past.NOTHING),
                            own(contact),
                            attempts.stream()
                                    .filter(attempt -> attempt.contactPlace() == place)
                                    .map(Attempt::placedAt)
                                    .toList(),
                            misses(place));
                })
                .toList();
    }

    private int misses(int place) {
        return (int) attempts.stream()
                .filter(attempt -> attempt.contactPlace() == place && attempt.disposition() == Disposition.NO_ANSWER)
                .count();
    }

    private Occasion occasion(Contact contact, Cap.Past past) {
        return occasion(contact, campaign, kase.order(), past, sources.calling().timetable());
    }

    static Occasion occasion(
            Contact contact, CallingCampaign campaign, CaseOrder order, Cap.Past past, Timetable timetable) {
        return timetable.occasion(
                contact, campaign, order.notBefore(), null, order.terms().deadline(), past, null);
    }

    private List<OwnCall> own(ContactPoint contact) {
        return own.computeIfAbsent(
                contact.number(),
                number -> own(contact, sources.store(), sources.calling().timetable()));
    }

    /** Earlier calls to a contact point's number. */
    static List<OwnCall> own(ContactPoint contact, ReachStore store, Timetable timetable) {
        CallingHours.Place place = timetable.placeOf(contact.zone());
        List<OwnCall> own = new ArrayList<>();
        for (ReachStore.Past past : store.past(contact.number(), MOST_OWN_CALLS)) {
            ReachBook.answered(past.disposition())
                    .ifPresent(answered -> own.add(new OwnCall(
                            past.placedAt(),
                            HourOfWeek.of(past.placedAt(), place.zone(), place.calendar()),
                            answered)));
        }
        return own;
    }
}
