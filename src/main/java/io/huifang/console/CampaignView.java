package io.huifang.console;

import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.CampaignReach;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.ContactPoint;
import io.huifang.kernel.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as the API shows it, with what its open cases wait for. */
record CampaignView(Line campaign, long calling, long settled, long open, long unlikely, List<HeldView> waiting) {

    static CampaignView of(CampaignFile.Waiting file, long unlikely) {
        return new CampaignView(
                Line.of(file.campaign()),
                file.calling(),
                file.settled(),
                file.open().stream().mapToLong(CampaignFile.Held::cases).sum(),
                unlikely,
                file.open().stream()
                        .map(held -> new HeldView(held.cases(), held.because(), held.until()))
                        .toList());
    }

    record HeldView(long cases, String because, @Nullable Instant until) {}

    /** A campaign without its cases. */
    record Line(
            UUID id,
            String name,
            @Nullable String script,
            @Nullable String language,
            int priority,
            @Nullable Integer callsAtOnce,
            @Nullable Integer callsPerSecond,
            Map<ContactPoint.Kind, String> hours,
            @Nullable String industry,
            CampaignReach.Timing timing,
            CampaignReach.ContactOrder contactOrder,
            CampaignState state,
            @Nullable String heldBecause,
            Instant createdAt,
            Instant changedAt,
            int dialNumber) {

        static Line of(CampaignFile file) {
            Language language = file.language();
            Map<ContactPoint.Kind, String> hours = new TreeMap<>();
            file.hours().forEach((kind, its) -> hours.put(kind, its.toString()));
            return new Line(
                    file.id().value(),
                    file.name(),
                    file.script(),
                    language == null ? null : language.tag(),
                    file.priority(),
                    file.pace().callsAtOnce(),
                    file.pace().callsPerSecond(),
                    hours,
                    file.reach().industry(),
                    file.reach().timing(),
                    file.reach().contactOrder(),
                    file.state(),
                    file.heldBecause(),
                    file.createdAt(),
                    file.changedAt(),
                    file.dialNumber());
        }
    }

    /** What would be called when. */
    record DryRunView(
            Instant from,
            Instant to,
            List<HourView> hours,
            List<PlannedView> first,
            Map<String, Long> never,
            long later,
            boolean complete) {

        static DryRunView of(CampaignFile.DryRun run) {
            return new DryRunView(
                    run.from(),
                    run.to(),
                    run.hours().stream()
                            .map(hour -> new HourView(hour.from(), hour.calls()))
                            .toList(),
                    run.first().stream()
                            .map(planned -> new PlannedView(
                                    planned.caseId().value(), planned.contactPlace(), planned.at(), planned.because()))
                            .toList(),
                    run.never(),
                    run.beyond(),
                    run.complete());
        }
    }

    record HourView(Instant from, long calls) {}

    record PlannedView(
            UUID caseId,
            int contactPoint,
            Instant at,
            @Nullable String because) {}
}
