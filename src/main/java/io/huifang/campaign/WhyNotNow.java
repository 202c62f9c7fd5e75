package io.huifang.campaign;

import io.huifang.campaign.CampaignFile.Held;
import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.pacing.Trunks;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Ruling;
import io.huifang.kernel.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a case in one sentence why it is not called now, and of a campaign how many cases wait for what. */
@Component
class WhyNotNow {

    private static final String ITS_TURN = "Due, and waiting for its turn.";

    private final CampaignStore campaigns;
    private final QueueStore queues;
    private final CapStore caps;
    private final ScriptCheck scripts;
    private final Lines lines;
    private final Pace pace;
    private final Calling calling;

    WhyNotNow(
            CampaignStore campaigns,
            QueueStore queues,
            CapStore caps,
            ScriptCheck scripts,
            Lines lines,
            Pace pace,
            Calling calling) {
        this.campaigns = campaigns;
        this.queues = queues;
        this.caps = caps;
        this.scripts = scripts;
        this.lines = lines;
        this.pace = pace;
        this.calling = calling;
    }

    /** Null unless the case is open. */
    @Nullable
    String of(Case kase) {
        Case.Wait wait = kase.waiting();
        if (kase.state() != CaseState.OPEN || wait == null) {
            return null;
        }
        CallingCampaign campaign =
                campaigns.find(kase.order().terms().campaign()).orElseThrow();
        if (campaign.state() != CampaignState.RUNNING) {
            return standing(campaign);
        }
        Instant now = calling.now();
        String because = wait.because();
        if (wait.dueAt().isAfter(now) && because != null) {
            return because;
        }
        CaseOrder.Terms terms = kase.order().terms();
        Occasion occasion = calling.timetable()
                .occasion(
                        kase,
                        campaign,
                        caps.past(kase.nextContactPoint().number(), terms, now),
                        caps.listed(kase.nextContactPoint().number(), terms.person()));
        return switch (calling.timetable().when(occasion, now)) {
            case When.At(Instant at, Ruling.RefusedBecause held) ->
                held == null ? pacing(kase, campaign) : held.reason();
            case When.Never(Ruling.RefusedBecause never) -> never.reason();
        };
    }

    /** The open cases of a campaign by what they wait for, most first. */
    List<Held> of(CallingCampaign campaign) {
        Instant now = calling.now();
        List<QueueStore.Count> counts = queues.counts(campaign.id(), now);
        if (campaign.state() != CampaignState.RUNNING) {
            long open = counts.stream().mapToLong(QueueStore.Count::cases).sum();
            return open == 0 ? List.of() : List.of(new Held(open, standing(campaign), null));
        }
        Pacing pacing = new Pacing(lines.openings(now), pace);
        Map<String, Held> held = new LinkedHashMap<>();
        for (QueueStore.Count count : counts) {
            Held one = held(count, campaign, pacing, now);
            held.merge(one.because(), one, WhyNotNow::together);
        }
        List<Held> all = new ArrayList<>(held.values());
        all.sort(Comparator.comparingLong(Held::cases).reversed());
        return all;
    }

    private Held held(QueueStore.Count count, CallingCampaign campaign, Pacing pacing, Instant now) {
        if (count.firstDue().isAfter(now)) {
            return new Held(count.cases(), sentence(count.rule()), count.firstDue());
        }
        return switch (calling.timetable().hoursRuling(count.hours(), count.zone(), campaign, now)) {
            case Ruling.RefusedBecause closed ->
                new Held(count.cases(), sentence(closed.rule().name()), closed.until());
            case Ruling.Allowed() -> new Held(count.cases(), pacing.of(campaign, count.trunks()), null);
        };
    }

    private static Held together(Held one, Held other) {
        Instant first = one.until();
        Instant second = other.until();
        return new Held(
                one.cases() + other.cases(),
                one.because(),
                first == null ? second : second == null || first.isBefore(second) ? first : second);
    }

    private static String sentence(@Nullable String rule) {
        if (rule == null) {
            return "Waiting for their time.";
        }
        return switch (Rule.valueOf(rule)) {
            case NIGHT, HOURS -> "Outside the calling hours.";
            case PREFERRED_HOURS -> "Outside the hours that the contact point prefers.";
            case APPOINTMENT -> "A call was agreed on for later.";
            case NOT_BEFORE -> "Not to be called yet.";
            case DEADLINE -> "The deadline has passed.";
            case NO_CALL_LIST -> "On the no-call list.";
            case RETIRED -> "The number is no longer called.";
            case NO_CONSENT -> "Consent to being called was withdrawn.";
            case CAP -> "At a cap of calls for this number or person.";
            case RETRY -> "Waiting for the next try.";
            case BEST_TIME -> "Waiting for an hour at which they are likelier to answer.";
            case COOL_DOWN -> "Cooling down after a call that was lost.";
            case NOT_NOW -> "The last try could not be placed.";
            case SCRIPT -> "Their script is not there.";
            case TRUNK -> Openings.NO_TRUNK;
        };
    }

    private String pacing(Case kase, CallingCampaign campaign) {
        PhoneNumber number = kase.nextContactPoint().number();
        List<Trunk> trunks = calling.trunks().carrying(campaign.name(), number);
        return scripts.obstacle(kase.order().script(), kase.order().language())
                .or(() -> trunks.isEmpty() ? Optional.of(Openings.NO_TRUNK) : Optional.empty())
                .orElseGet(() -> new Pacing(lines.openings(calling.now()), pace).of(campaign, Trunks.written(trunks)));
    }

    /** Why cases are not called now whom every rule would let be called. */
    private record Pacing(Openings openings, Pace pace) {

        String of(CallingCampaign campaign, String trunks) {
            return pace.closedBecause()
                    .or(openings::closed)
                    .or(() -> openings.closed(campaign, trunks))
                    .orElse(ITS_TURN);
        }
    }

    private static String standing(CallingCampaign campaign) {
        String held = campaign.file().heldBecause();
        return "The campaign '" + campaign.name() + "' is "
                + campaign.state().name().toLowerCase(Locale.ROOT) + (held == null ? "." : ": " + held);
    }
}
