package io.huifang.campaign;

import io.huifang.call.CallDesk;
import io.huifang.kernel.Language;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps cases from being called by a script that is not there: a campaign that has lost its script is paused, so that none
 * of its cases is given up for it. Whether a script is there is a question to this node.
 */
@Component
class ScriptCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptCheck.class);

    private final CallDesk calls;
    private final CampaignStore campaigns;
    private final TransactionOperations transactions;
    private final Calling calling;

    ScriptCheck(CallDesk calls, CampaignStore campaigns, TransactionOperations transactions, Calling calling) {
        this.calls = calls;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.calling = calling;
    }

    /** Why no call can be made by a script, for people; empty when it can. */
    Optional<String> obstacle(String script, Language language) {
        return calls.obstacle(script, language);
    }

    /** Why none of a campaign's cases can be called by its script, for people; empty when they can, or it takes any. */
    Optional<String> obstacle(CallingCampaign campaign) {
        String script = campaign.script();
        Language language = campaign.language();
        return script == null || language == null ? Optional.empty() : obstacle(script, language);
    }

    /** Pauses the campaigns that run without a script. */
    void round() {
        for (CallingCampaign campaign : campaigns.running().values()) {
            obstacle(campaign).ifPresent(why -> hold(campaign.id(), why));
        }
    }

    private void hold(CampaignId id, String why) {
        transactions.executeWithoutResult(status -> campaigns
                .lock(id)
                .filter(campaign -> campaign.state() == CampaignState.RUNNING)
                .ifPresent(campaign -> {
                    campaigns.save(campaign.held(why, calling.now()));
                    LOG.warn("campaign paused campaign={} script={} why=\"{}\"", id, campaign.script(), why);
                }));
    }
}
