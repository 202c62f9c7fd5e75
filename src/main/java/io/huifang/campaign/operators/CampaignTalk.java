package io.huifang.campaign.operators;

import io.huifang.call.KeyTalk;
import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.operators.CampaignSteering.Outcome;
import io.huifang.campaign.operators.OperatorAction.Action;
import io.huifang.campaign.operators.OperatorAction.Way;
import io.huifang.campaign.operators.Operators.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation by keys with somebody who wants to steer a campaign: who he is, which one, and what. One call's own. */
final class CampaignTalk implements KeyTalk {

    private static final int NUMBER_DIGITS = 4;
    private static final int MOST_PIN_KEYS = NUMBER_DIGITS + 12;
    private static final int MOST_CAMPAIGN_KEYS = 9;
    private static final int MOST_MISTAKES = 3;

    private final Operators operators;
    private final CampaignSteering steering;
    private final String caller;
    private String dialled;
    private @Nullable Operator operator;
    private @Nullable CampaignFile campaign;
    private int mistakes;

    /** @param dialled the campaign's number if it was dialled along with the code; else empty */
    CampaignTalk(Operators operators, CampaignSteering steering, String caller, String dialled) {
        this.operators = operators;
        this.steering = steering;
        this.caller = caller;
        this.dialled = dialled;
    }

    @Override
    public Turn begin() {
        return Turn.ask(MOST_PIN_KEYS, Phrase.of("staff-pin"));
    }

    @Override
    public Turn keyed(String keys) {
        Operator known = operator;
        CampaignFile chosen = campaign;
        if (known == null) {
            return identify(keys);
        }
        return chosen == null ? choose(keys) : act(known, chosen, keys);
    }

    private Turn identify(String keys) {
        if (keys.isEmpty()) { // who presses nothing guesses nothing
            return again(Phrase.of("staff-not-understood"), MOST_PIN_KEYS, Phrase.of("staff-pin"));
        }
        Check check = keys.length() <= NUMBER_DIGITS
                ? operators.check(caller, keys, "")
                : operators.check(caller, keys.substring(0, NUMBER_DIGITS), keys.substring(NUMBER_DIGITS));
        return switch (check) {
            case Check.Known(Operator known) -> {
                operator = known;
                mistakes = 0;
                yield dialled.isEmpty() ? askForCampaign() : choose(dialled);
            }
            case Check.Wrong() -> again(Phrase.of("staff-pin-wrong"), MOST_PIN_KEYS, Phrase.of("staff-pin"));
            case Check.LockedOut ignored -> Turn.end(Phrase.of("staff-locked"));
        };
    }

    private Turn choose(String keys) {
        dialled = "";
        Optional<CampaignFile> found = steering.campaign(keys);
        if (found.isEmpty()) {
            return again(Phrase.of("staff-campaign-unknown"), MOST_CAMPAIGN_KEYS, Phrase.of("staff-campaign"));
        }
        campaign = found.get();
        mistakes = 0;
        return askWhatToDo(state(found.get().state()));
    }

    private Turn act(Operator known, CampaignFile chosen, String keys) {
        return switch (keys) {
            case "1" -> done(chosen, steering.steer(known, Way.TELEPHONE, chosen, Action.START));
            case "2" -> done(chosen, steering.steer(known, Way.TELEPHONE, chosen, Action.PAUSE));
            case "3" -> done(chosen, steering.steer(known, Way.TELEPHONE, chosen, Action.REPORT));
            case "9" -> {
                campaign = null;
                yield askForCampaign();
            }
            default -> again(Phrase.of("staff-not-understood"), 1, Phrase.of("staff-action"));
        };
    }

    private Turn done(CampaignFile chosen, Outcome outcome) {
        mistakes = 0;
        return switch (outcome) {
            case Outcome.Done(CampaignFile now) -> {
                campaign = now;
                yield askWhatToDo(state(now.state()));
            }
            case Outcome.Counted counted ->
                askWhatToDo(
                        state(counted.counts().campaign().state()),
                        new Phrase(
                                "staff-report",
                                Map.of(
                                        "settled",
                                                Long.toString(counted.counts().settled()),
                                        "waiting", Long.toString(counted.waiting()),
                                        "calling",
                                                Long.toString(counted.counts().calling()))));
            case Outcome.Refused(var _, CampaignState state) -> {
                // what he wants now, he wants with the campaign as it is
                campaign =
                        steering.campaign(Integer.toString(chosen.dialNumber())).orElse(chosen);
                yield askWhatToDo(Phrase.of("staff-refused"), state(state));
            }
        };
    }

    private static Turn askForCampaign() {
        return Turn.ask(MOST_CAMPAIGN_KEYS, Phrase.of("staff-campaign"));
    }

    private static Turn askWhatToDo(Phrase... first) {
        List<Phrase> say = new ArrayList<>(List.of(first));
        say.add(Phrase.of("staff-action"));
        return Turn.ask(1, say.toArray(Phrase[]::new));
    }

    private static Phrase state(CampaignState state) {
        return Phrase.of(
                switch (state) {
                    case DRAFT -> "staff-state-draft";
                    case RUNNING -> "staff-state-running";
                    case PAUSED -> "staff-state-paused";
                    case STOPPED -> "staff-state-stopped";
                });
    }

    /** Says what was wrong and asks once more; the third time the call ends. */
    private Turn again(Phrase wrong, int mostKeys, Phrase question) {
        mistakes++;
        return mistakes >= MOST_MISTAKES
                ? Turn.end(wrong, Phrase.of("staff-goodbye"))
                : Turn.ask(mostKeys, wrong, question);
    }
}
