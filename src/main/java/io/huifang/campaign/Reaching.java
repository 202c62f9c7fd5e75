package io.huifang.campaign;

import io.huifang.campaign.reach.Estimate;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourChoice;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Rule;
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

    private final ReachStore store;
    private final ReachBook book;
    private final CapStore caps;
    private final CampaignStore campaigns;
    private final AttemptStore attempts;
    private final ReachSettings settings;
    private final Calling calling;
    private final BestTime bestTime;
    private final Prospects prospects;

    Reaching(
            ReachStore store,
            ReachBook book,
            CapStore caps,
            CampaignStore campaigns,
            AttemptStore attempts,
            ReachSettings settings,
            Calling calling) {
        this.store = store;
        this.book = book;
        this.caps = caps;
        this.campaigns = campaigns;
        this.attempts = attempts;
        this.settings = settings;
        this.calling = calling;
        bestTime = new BestTime(calling.timetable(), settings.choosing());
        prospects = new Prospects(calling.timetable(), calling.plan());
    }

    static String industry(@Nullable String fact, @Nullable String ofCampaign) {
        return fact != null ? fact : ofCampaign != null ? ofCampaign : ReachSettings.OTHER;
    }

    /** Whether the settings know an industry. */
    boolean knows(String industry) {
        return settings.industries().containsKey(industry);
    }

    /** Those that the settings know, in their order. */
    List<String> industries() {
        return settings.industries().keySet().stream().sorted().toList();
    }

    /**
     * A case seen for its reachability, with all that is read about it read once.
     *
     * @param attempts those made for it, in their order
     */
    CaseReach of(Case kase, CallingCampaign campaign, List<Attempt> attempts) {
        return new CaseReach(
                new CaseReach.Sources(store, book, caps, settings, calling, bestTime, prospects),
                kase,
                campaign,
                attempts);
    }

    CaseReach of(Case kase, List<Attempt> attempts) {
        return of(kase, campaigns.find(kase.order().terms().campaign()).orElseThrow(), attempts);
    }

    /**
     * The first call of a case whose turn has come, put off to a better hour where its campaign wants that for all calls.
     * Asked when its turn has come, not when it is opened, so that it holds for all alike: those of a file and those
     * opened before the campaign's start; and so that it goes by what is known by then.
     *
     * @return empty when it is to be called now
     */
    Optional<NextStep.Call> better(Case kase, CallingCampaign campaign) {
        Case.Wait wait = kase.waiting();
        if (wait == null || campaign.reach().timing() != CampaignReach.Timing.ALL || !isOpenYet(wait.rule())) {
            return Optional.empty();
        }
        List<Attempt> made = attempts.placedFor(kase.id());
        return made.isEmpty() ? of(kase, campaign, made).first(calling.now()) : Optional.empty();
    }

    /** Whether the hour was not chosen yet. */
    private static boolean isOpenYet(@Nullable Rule rule) {
        return rule != Rule.BEST_TIME && rule != Rule.APPOINTMENT && rule != Rule.NOT_NOW;
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
                CaseReach.industry(order, campaign),
                CaseReach.occasion(
                        new Contact(1, contact, ContactHealth.of(contact), true),
                        campaign,
                        order,
                        Cap.Past.NOTHING,
                        calling.timetable()),
                CaseReach.own(contact, store, calling.timetable()),
                settings.choosing().postponeAtMost());
        return bestTime.options(question, calling.now(), estimator, 0).stream()
                .map(HourChoice.Option::estimate)
                .mapToDouble(Estimate::mean)
                .max()
                .orElse(0);
    }
}
