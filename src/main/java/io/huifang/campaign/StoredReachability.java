package io.huifang.campaign;

import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.reach.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reachability as the database has it. */
@Service
class StoredReachability implements Reachability {

    private final ReachBook book;
    private final ReachStore store;
    private final Reaching reaching;
    private final CampaignStore campaigns;
    private final CaseStore cases;
    private final AttemptStore attempts;
    private final ReachSettings settings;
    private final Calling calling;

    StoredReachability(
            ReachBook book,
            ReachStore store,
            Reaching reaching,
            CampaignStore campaigns,
            CaseStore cases,
            AttemptStore attempts,
            ReachSettings settings,
            Calling calling) {
        this.book = book;
        this.store = store;
        this.reaching = reaching;
        this.campaigns = campaigns;
        this.cases = cases;
        this.attempts = attempts;
        this.settings = settings;
        this.calling = calling;
    }

    @Override
    public Optional<HeatMap> heatMap(CampaignId id) {
        return campaigns.find(id).map(campaign -> {
            String industry = campaign.reach().industry();
            Estimator estimator = book.estimator();
            List<Hour> hours = new ArrayList<>();
            for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
                for (int index = 0; index < HourOfWeek.HOURS; index++) {
                    HourOfWeek hour = HourOfWeek.ofIndex(index);
                    Tally seen = seen(estimator, kind, industry, hour);
                    if (seen.calls() > 0 || calling.timetable().everOpen(hour, kind, campaign)) {
                        hours.add(new Hour(seen, estimator.estimate(kind, Reaching.industry(null, industry), hour)));
                    }
                }
            }
            return new HeatMap(settings.known(Reaching.industry(null, industry)), hours);
        });
    }

    private static Tally seen(Estimator estimator, ContactPoint.Kind kind, @Nullable String industry, HourOfWeek hour) {
        return industry == null ? estimator.tally(kind, hour) : estimator.tally(kind, industry, hour);
    }

    @Override
    public long unlikely(CampaignId campaign) {
        return store.below(settings.choosing().unlikelyBelow(), campaign);
    }

    @Override
    public Optional<Outlook> outlook(CaseId id) {
        return cases.find(id)
                .flatMap(kase -> reaching.of(kase, attempts.ofCase(id)).outlook());
    }

    @Override
    public long rebuild() {
        return book.rebuild();
    }
}
