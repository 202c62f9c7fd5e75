package io.huifang.campaign.operators;

import io.huifang.campaign.CampaignChange;
import io.huifang.campaign.CampaignChangeRefusedException;
import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.Campaigns;
import io.huifang.campaign.operators.OperatorAction.Action;
import io.huifang.campaign.operators.OperatorAction.Way;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does with campaigns what operators want, and writes down who did what. */
@Component
class CampaignSteering {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignSteering.class);

    private final Campaigns campaigns;
    private final OperatorStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    CampaignSteering(Campaigns campaigns, OperatorStore store, TransactionOperations transactions, Clock clock) {
        this.campaigns = campaigns;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** It is so now, or was already. */
        record Done(CampaignFile campaign) implements Outcome {}

        record Counted(CampaignFile.Waiting counts) implements Outcome {
            long waiting() {
                return counts.open().stream()
                        .mapToLong(CampaignFile.Held::cases)
                        .sum();
            }
        }

        /** @param why one plain sentence */
        record Refused(String why, CampaignState state) implements Outcome {}
    }

    /**
     * Does it.
     *
     * @param campaign as the operator was told of it: when somebody else has changed it since, nothing is done
     */
    Outcome steer(Operator operator, Way way, CampaignFile campaign, Action action) {
        Outcome outcome = switch (action) {
            case START ->
                change(
                        campaign,
                        campaign.state() == CampaignState.PAUSED ? CampaignChange.RESUME : CampaignChange.START);
            case PAUSE -> change(campaign, CampaignChange.PAUSE);
            case REPORT -> new Outcome.Counted(campaigns.find(campaign.id()).orElseThrow());
        };
        String words = switch (outcome) {
            case Outcome.Done(CampaignFile now) -> "It is " + now.state() + ".";
            case Outcome.Counted counted ->
                counted.counts().settled() + " settled, " + counted.waiting() + " waiting, "
                        + counted.counts().calling() + " in a call.";
            case Outcome.Refused(String why, var _) -> why;
        };
        transactions.executeWithoutResult(status -> store.add(new OperatorAction(
                clock.instant().truncatedTo(ChronoUnit.MICROS), operator, way, campaign.id(), action, words)));
        LOG.info(
                "campaign steered operator={} way={} campaign={} action={} outcome=\"{}\"",
                operator.number(),
                way,
                campaign.id(),
                action,
                words);
        return outcome;
    }

    private Outcome change(CampaignFile campaign, CampaignChange change) {
        try {
            return new Outcome.Done(
                    campaigns.change(campaign.id(), change, campaign.state()).orElseThrow());
        } catch (CampaignChangeRefusedException refused) {
            CampaignState now = campaigns
                    .byDialNumber(campaign.dialNumber())
                    .map(CampaignFile::state)
                    .orElse(campaign.state());
            return new Outcome.Refused(String.valueOf(refused.getMessage()), now);
        }
    }

    Optional<CampaignFile> campaign(String dialled) {
        return dialled.matches("[0-9]{1,9}") ? campaigns.byDialNumber(Integer.parseInt(dialled)) : Optional.empty();
    }
}
