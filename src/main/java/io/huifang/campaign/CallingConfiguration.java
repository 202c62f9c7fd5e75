package io.huifang.campaign;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.reach.ReachSettingsFile;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.retry.RetryPlanFile;
import io.huifang.campaign.rules.CallingRules;
import io.huifang.campaign.rules.CallingRulesFile;
import io.huifang.campaign.rules.SettingsFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads rules, retry plan, calendars and what is assumed of reachability. A file that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
class CallingConfiguration {

    @Bean
    Node node(CampaignProperties properties) {
        return new Node(properties.node());
    }

    @Bean
    Calendars calendars(CallingProperties properties) {
        return Calendars.load(properties.calendars(), properties.calendar());
    }

    @Bean
    Numbering numbering(NumberingProperties properties) {
        return switch (properties.numbering()) {
            case BY_REGION -> new RegionNumbering(properties);
            case ANY -> new AnyNumbering();
        };
    }

    @Bean
    Calling calling(
            CallingProperties calling,
            CampaignProperties properties,
            Calendars calendars,
            Numbering numbering,
            TrunkProperties trunks,
            Clock clock) {
        CallingRules rules =
                CallingRulesFile.read(name(calling.rules()), text("huifang.calling.rules", calling.rules()));
        RetryPlan plan =
                RetryPlanFile.read(name(calling.retryPlan()), text("huifang.calling.retry-plan", calling.retryPlan()));
        Timetable timetable = new Timetable(rules, calendars, calling.zone());
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            if (!timetable.everOpen(rules.hoursOf(kind), clock.instant())) {
                throw new SettingsFileException("huifang.calling.rules: the calling hours of " + kind + " ("
                        + rules.hoursOf(kind) + ") never open within a year by calendar " + calling.calendar()
                        + "; allowed are hours on days that there are");
            }
        }
        return new Calling(timetable, plan, numbering, properties, calling, trunks.trunks(calling.trunkCalls()), clock);
    }

    @Bean
    ReachSettings reachSettings(ReachProperties properties) {
        return ReachSettingsFile.read(
                name(properties.settings()), text("huifang.reachability.settings", properties.settings()));
    }

    /** For other rooms that must know what follows a call. */
    @Bean
    RetryPlan retryPlan(Calling calling) {
        return calling.plan();
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }

    private static String text(String property, Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SettingsFileException(
                    property + ": " + file.getDescription()
                            + " can't be read; allowed is the address of a YAML file, like file:/etc/huifang/mine.yaml",
                    unreadable);
        }
    }
}
