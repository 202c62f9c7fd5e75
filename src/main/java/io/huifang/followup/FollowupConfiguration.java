package io.huifang.followup;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.SettingsFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the task plan. A file that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
class FollowupConfiguration {

    @Bean
    TaskPlan taskPlan(FollowupProperties properties, Calendars calendars) {
        Resource file = properties.plan();
        String name = file.getFilename();
        return TaskPlanFile.read(
                name == null ? file.getDescription() : name,
                text(file),
                new CallingHours.Place(properties.zone(), calendars.in(properties.zone())));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new SettingsFileException(
                    "huifang.followup.plan: " + file.getDescription()
                            + " can't be read; allowed is the address of a YAML file, like file:/etc/huifang/tasks.yaml",
                    unreadable);
        }
    }
}
