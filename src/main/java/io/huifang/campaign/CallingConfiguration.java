package io.huifang.campaign;

import io.huifang.campaign.calendar.Calendars;
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

/** Reads rules, retry plan and calendars. A file that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
class CallingConfiguration {

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
            Clock clock) {
        CallingRules rules =
                CallingRulesFile.read(name(calling.rules()), text("huifang.calling.rules", calling.rules()));
        RetryPlan plan =
                RetryPlanFile.read(name(calling.retryPlan()), text("huifang.calling.retry-plan", calling.retryPlan()));
        return new Calling(
                new Timetable(rules, calendars, calling.zone()), plan, numbering, properties, calling, clock);
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
