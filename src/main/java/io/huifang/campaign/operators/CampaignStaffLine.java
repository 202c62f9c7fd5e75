package io.huifang.campaign.operators;

import io.huifang.call.KeyTalk;
import io.huifang.call.StaffLine;
import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.operators.CampaignSteering.Outcome;
import io.huifang.campaign.operators.OperatorAction.Action;
import io.huifang.campaign.operators.OperatorAction.Way;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Lets the bank's people steer campaigns from the PBX. */
@Component
class CampaignStaffLine implements StaffLine {

    private final Operators operators;
    private final CampaignSteering steering;
    private final HeardOrders heard;

    CampaignStaffLine(Operators operators, CampaignSteering steering, HeardOrders heard) {
        this.operators = operators;
        this.steering = steering;
        this.heard = heard;
    }

    @Override
    public KeyTalk talk(String caller, String dialled) {
        return new CampaignTalk(operators, steering, caller, dialled);
    }

    /**
     * Whoever may raise events on the PBX could as well place calls there, so no PIN is asked for; but an operator has to be
     * named, who is then answerable.
     */
    @Override
    public Map<String, String> order(Order order) {
        if (!heard.isOurs(order)) {
            return Map.of();
        }
        Optional<Operator> operator = operators.find(order.operator());
        if (operator.isEmpty()) {
            return refused("there is no such operator");
        }
        Action action = null;
        for (Action known : Action.values()) {
            if (known.name().equals(order.action().toUpperCase(Locale.ROOT))) {
                action = known;
            }
        }
        if (action == null) {
            return refused("Action is start, pause or report");
        }
        Optional<CampaignFile> campaign = steering.campaign(order.campaign());
        return campaign.isEmpty()
                ? refused("there is no campaign of this number")
                : answer(steering.steer(operator.get(), Way.AMI, campaign.get(), action));
    }

    private static Map<String, String> answer(Outcome outcome) {
        Map<String, String> fields = new TreeMap<>();
        switch (outcome) {
            case Outcome.Done(CampaignFile now) -> {
                fields.put("Outcome", "done");
                fields.put("State", now.state().name());
            }
            case Outcome.Counted counted -> {
                fields.put("Outcome", "done");
                fields.put("State", counted.counts().campaign().state().name());
                fields.put("Settled", Long.toString(counted.counts().settled()));
                fields.put("Waiting", Long.toString(counted.waiting()));
                fields.put("Calling", Long.toString(counted.counts().calling()));
            }
            case Outcome.Refused(String why, var state) -> {
                fields.put("Outcome", "refused");
                fields.put("State", state.name());
                fields.put("Why", why);
            }
        }
        return fields;
    }

    private static Map<String, String> refused(String why) {
        return Map.of("Outcome", "refused", "Why", why);
    }
}
