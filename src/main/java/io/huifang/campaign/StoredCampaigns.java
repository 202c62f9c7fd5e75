package io.huifang.campaign;

import io.huifang.campaign.CampaignFile.DryRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The campaigns of the database. */
@Service
class StoredCampaigns implements Campaigns {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCampaigns.class);

    private final CampaignStore campaigns;
    private final Reaching reaching;
    private final ScriptCheck scripts;
    private final WhyNotNow whyNotNow;
    private final DryRunner dryRunner;
    private final Bell bell;
    private final TransactionOperations transactions;
    private final Calling calling;

    StoredCampaigns(
            CampaignStore campaigns,
            Reaching reaching,
            ScriptCheck scripts,
            WhyNotNow whyNotNow,
            DryRunner dryRunner,
            Bell bell,
            TransactionOperations transactions,
            Calling calling) {
        this.campaigns = campaigns;
        this.reaching = reaching;
        this.scripts = scripts;
        this.whyNotNow = whyNotNow;
        this.dryRunner = dryRunner;
        this.bell = bell;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public CampaignId create(CampaignOrder order) {
        scripts.obstacle(order.script(), order.language()).ifPresent(why -> {
            throw new CampaignRefusedException("script", why);
        });
        order.hours().forEach((kind, hours) -> {
            if (!calling.timetable().everOpen(hours, calling.now())) {
                throw new CampaignRefusedException(
                        "hours." + kind, "never open within a year: the calendar has no such day");
            }
        });
        String industry = order.reach().industry();
        if (industry != null && !reaching.knows(industry)) {
            throw new CampaignRefusedException(
                    "industry", "is none of those that the settings of reachability know: " + reaching.industries());
        }
        CallingCampaign campaign = CallingCampaign.drafted(new CampaignId(UUID.randomUUID()), order, calling.now());
        try {
            transactions.executeWithoutResult(status -> campaigns.insert(campaign));
        } catch (DuplicateKeyException taken) {
            throw new CampaignRefusedException("name", "another campaign has this name");
        }
        LOG.info("campaign created campaign={} script={}", campaign.id(), order.script());
        return campaign.id();
    }

    @Override
    public List<CampaignFile> list() {
        return campaigns.all(MOST_LISTED).stream().map(CallingCampaign::file).toList();
    }

    @Override
    public Optional<CampaignFile.Waiting> find(CampaignId id) {
        return campaigns.find(id).map(campaign -> {
            Map<CaseState, Long> counts = campaigns.counts(id);
            return new CampaignFile.Waiting(
                    campaign.file(),
                    counts.getOrDefault(CaseState.CALLING, 0L),
                    counts.getOrDefault(CaseState.SETTLED, 0L),
                    whyNotNow.of(campaign));
        });
    }

    @Override
    public Optional<CampaignFile> change(CampaignId id, CampaignChange change) {
        return change(id, change, campaign -> {});
    }

    @Override
    public Optional<CampaignFile> change(CampaignId id, CampaignChange change, CampaignState seen) {
        return change(id, change, campaign -> {
            if (campaign.state() != seen) {
                throw CampaignChangeRefusedException.outrun(id, campaign.state());
            }
        });
    }

    /** @param check looks at the campaign while nobody else can change it */
    private Optional<CampaignFile> change(CampaignId id, CampaignChange change, Consumer<CallingCampaign> check) {
        Optional<CallingCampaign> changed =
                transactions.execute(status -> campaigns.lock(id).map(campaign -> {
                    check.accept(campaign);
                    CallingCampaign next = campaign.changed(change, calling.now());
                    if (next.state() == CampaignState.RUNNING && campaign.state() != CampaignState.RUNNING) {
                        scripts.obstacle(next).ifPresent(why -> {
                            throw CampaignChangeRefusedException.without(id, change, why);
                        });
                    }
                    campaigns.save(next);
                    return next;
                }));
        if (changed == null) {
            return Optional.empty();
        }
        changed.ifPresent(campaign -> {
            LOG.info("campaign changed campaign={} change={} state={}", id, change, campaign.state());
            bell.ring();
        });
        return changed.map(CallingCampaign::file);
    }

    @Override
    public Optional<CampaignFile> byDialNumber(int number) {
        return campaigns.byDialNumber(number).map(CallingCampaign::file);
    }

    @Override
    public Optional<DryRun> dryRun(CampaignId id, Duration ahead) {
        if (!ahead.isPositive() || ahead.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("a dry run looks ahead at most " + FARTHEST + ", not " + ahead);
        }
        return campaigns.find(id).map(campaign -> dryRunner.run(campaign, ahead));
    }
}
