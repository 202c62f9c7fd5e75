package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.reach.Estimate;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourChoice;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.OwnCall;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Uses what is known of reachability: for a case's next call, for the order of its contact points, for its outlook. */
@Component
class Reaching {

    /** The fact that tells the called party's industry, where the script knows it. */
    static final String INDUSTRY = "industry";

    /** Of one number; older ones weigh little. */
    private static final int MOST_OWN_CALLS = 30;

    private final ReachStore store;
    private final ReachBook book;
    private final CapStore caps;
    private final CampaignStore campaigns;
    private final ReachSettings settings;
    private final Calling calling;
    private final BestTime bestTime;
    private final Prospects prospects;

    Reaching(
            ReachStore store,
            ReachBook book,
            CapStore caps,
            CampaignStore campaigns,
            ReachSettings settings,
            Calling calling) {
        this.store = store;
        this.book = book;
        this.caps = caps;
        this.campaigns = campaigns;
        this.settings = settings;
        this.calling = calling;
        bestTime = new BestTime(calling.timetable(), settings.choosing());
        prospects = new Prospects(calling.timetable(), calling.plan());
    }

    static String industry(@Nullable String fact, @Nullable String ofCampaign) {
        return fact != null ? fact : ofCampaign != null ? ofCampaign : ReachSettings.OTHER;
    }

    private static String industry(CaseOrder order, CallingCampaign campaign) {
        return industry(order.facts().get(INDUSTRY), campaign.reach().industry());
    }

    private CallingCampaign campaign(Case kase) {
        return campaigns.find(kase.order().terms().campaign()).orElseThrow();
    }

    /** Whether the settings know an industry. */
    boolean knows(String industry) {
        return settings.industries().containsKey(industry);
    }

    /** Those that the settings know, in their order. */
    List<String> industries() {
        return settings.industries().keySet().stream().sorted().toList();
    }

    /** Needs the transaction that stores the end of the call, as the last thing in it. */
    void ended(Case kase, Attempt attempt, Disposition disposition) {
        book.count(
                kase.contacts().at(attempt.contactPlace()).point(),
                industry(kase.order(), campaign(kase)),
                attempt.placedAt(),
                disposition);
    }

    /** The step, its call put off to a better hour where the campaign wants that. */
    NextStep better(NextStep step, Case kase, List<Attempt> attempts) {
        return switch (step) {
            case NextStep.Settle settle -> settle;
            case NextStep.Call call -> {
                CallingCampaign campaign = campaign(kase);
                yield wanted(campaign.reach().timing(), attempts) ? better(call, kase, campaign, attempts) : call;
            }
        };
    }

    private static boolean wanted(CampaignReach.Timing timing, List<Attempt> attempts) {
        return switch (timing) {
            case SOONEST -> false;
            case RETRIES -> !attempts.isEmpty();
            case ALL -> true;
        };
    }

    private NextStep.Call better(NextStep.Call call, Case kase, CallingCampaign campaign, List<Attempt> attempts) {
        CaseOrder order = kase.order();
        Contact known = kase.contacts().at(call.contactPlace());
        ContactPoint contact = known.point();
        Cap.Past past = caps.past(contact.number(), order.terms(), calling.now());
        Instant deadline = order.terms().deadline();
        Duration mostDelay = deadline == null
                ? settings.choosing().postponeAtMost()
                : prospects.share(remaining(kase, campaign, call.contactPlace(), attempts), call.notBefore(), deadline);
        return bestTime.better(
                call,
                new BestTime.Question(
                        contact.kind(),
                        industry(order, campaign),
                        occasion(known, campaign, order, past),
                        own(contact),
                        mostDelay),
                book.estimator(),
                kase.id().value().getLeastSignificantBits() + attempts.size());
    }

    /** A new case, its first call put off to a better hour where the campaign wants that. */
    void opened(Case kase) {
        CallingCampaign campaign = campaign(kase);
        Case.Wait wait = kase.waiting();
        if (wait == null
                || campaign.state() != CampaignState.RUNNING
                || !wanted(campaign.reach().timing(), List.of())) {
            return;
        }
        NextStep.Call first = new NextStep.Call(kase.nextContact(), wait.dueAt(), Rule.RETRY, null);
        NextStep.Call better = better(first, kase, campaign, List.of());
        if (!better.equals(first)) {
            kase.waits(new Case.Wait(better.notBefore(), better.rule(), better.because()));
        }
    }

    /** The order with its contact points as they are called, where the campaign leaves that open. */
    CaseOrder ordered(CaseOrder order) {
        Optional<CallingCampaign> campaign = campaigns
                .find(order.terms().campaign())
                .filter(found -> found.reach().contactOrder() == CampaignReach.ContactOrder.REACHABILITY);
        if (campaign.isEmpty() || order.contactPoints().size() < 2) {
            return order;
        }
        Estimator estimator = book.estimator();
        Map<ContactPoint, Double> best = order.contactPoints().stream()
                .distinct()
                .collect(Collectors.toMap(
                        contact -> contact, contact -> best(contact, order, campaign.get(), estimator)));
        return order.with(order.contactPoints().stream()
                .sorted(Comparator.comparing((ContactPoint contact) -> best.getOrDefault(contact, 0.0))
                        .reversed())
                .toList());
    }

    /** The best chance of one call within the time for which a call may be put off. */
    private double best(ContactPoint contact, CaseOrder order, CallingCampaign campaign, Estimator estimator) {
        BestTime.Question question = new BestTime.Question(
                contact.kind(),
                industry(order, campaign),
                occasion(new Contact(1, contact, ContactHealth.of(contact), true), campaign, order, Cap.Past.NOTHING),
                own(contact),
                settings.choosing().postponeAtMost());
        return bestTime.options(question, calling.now(), estimator, 0).stream()
                .map(HourChoice.Option::estimate)
                .mapToDouble(Estimate::mean)
                .max()
                .orElse(0);
    }

    /** Writes down what chance an open case has after an attempt. */
    void note(Case kase, List<Attempt> attempts) {
        outlook(kase, attempts).ifPresent(outlook -> store.outlook(kase.id(), outlook.chance()));
    }

    /** Empty unless the case is open. */
    Optional<Outlook> outlook(Case kase, List<Attempt> attempts) {
        Instant due = kase.dueAt();
        if (kase.state() != CaseState.OPEN || due == null) {
            return Optional.empty();
        }
        CallingCampaign campaign = campaign(kase);
        return prospects.outlook(
                remaining(kase, campaign, kase.nextContact(), attempts),
                industry(kase.order(), campaign),
                due,
                book.estimator(),
                settings.choosing().unlikelyBelow());
    }

    private List<Prospects.Remaining> remaining(Case kase, CallingCampaign campaign, int next, List<Attempt> attempts) {
        return kase.contacts().all().stream()
                .filter(contact -> contact.place() >= next && contact.isUsable())
                .map(known -> {
                    ContactPoint contact = known.point();
                    int place = known.place();
                    return new Prospects.Remaining(
                            contact.kind(),
                            occasion(known, campaign, kase.order(), Cap.Past.NOTHING),
                            own(contact),
                            attempts.stream()
                                    .filter(attempt -> attempt.contactPlace() == place)
                                    .map(Attempt::placedAt)
                                    .toList(),
                            misses(attempts, place));
                })
                .toList();
    }

    private static int misses(List<Attempt> attempts, int place) {
        return (int) attempts.stream()
                .filter(attempt -> attempt.contactPlace() == place && attempt.disposition() == Disposition.NO_ANSWER)
                .count();
    }

    private Occasion occasion(Contact contact, CallingCampaign campaign, CaseOrder order, Cap.Past past) {
        return calling.timetable()
                .occasion(
                        contact,
                        campaign,
                        order.notBefore(),
                        null,
                        order.terms().deadline(),
                        past,
                        null);
    }

    private List<OwnCall> own(ContactPoint contact) {
        CallingHours.Place place = calling.timetable().placeOf(contact.zone());
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
