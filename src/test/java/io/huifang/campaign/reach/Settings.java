package io.huifang.campaign.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The settings that come with Huifang. */
public final class Settings {

    private Settings() {}

    public static ReachSettings preset() {
        return ReachSettingsFile.read("reachability.yaml", presetText());
    }

    static String presetText() {
        try {
            return new ClassPathResource("campaign/reachability.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
