package io.huifang.campaign.retry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The retry plan that comes with Huifang. */
public final class RetryPlans {

    private RetryPlans() {}

    public static RetryPlan preset() {
        return RetryPlanFile.read("retry-plan.yaml", presetText());
    }

    static String presetText() {
        try {
            return new ClassPathResource("campaign/retry-plan.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
