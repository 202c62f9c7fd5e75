package io.huifang.campaign;

import io.huifang.campaign.pacing.Trunks;
import io.huifang.campaign.retry.RetryPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How this service calls: its rules and plan, its settings, its clock.
 *
 * @param numbering how numbers are read and dialled
 * @param properties of this node
 * @param limits of this node's pace
 * @param trunks over which is called
 */
record Calling(
        Timetable timetable,
        RetryPlan plan,
        Numbering numbering,
        CampaignProperties properties,
        CallingProperties limits,
        Trunks trunks,
        Clock clock) {

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How patient we are with a case. */
    NextStep.Patience patienceWith(Case kase) {
        return new NextStep.Patience(
                properties.coolDown(), properties.mostInterruptions(), plan, timetable.zoneOf(kase.nextContactPoint()));
    }
}
