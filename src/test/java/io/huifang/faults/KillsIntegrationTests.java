package io.huifang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The small version of {@code make bench-kills}, on the database that is in use when nobody sets one. */
@ExtendWith(AsteriskLab.class)
class KillsIntegrationTests {

    @Test
    void keepsItsPromisesThroughKills(AsteriskLab.Running lab, @TempDir Path folder) throws Exception {
        try (KilledCampaign campaign = KilledCampaign.start(lab, folder.resolve("service"), settings(lab), 20261124)) {
            int kill = 1;
            for (KillMoment moment :
                    new KillMoment[] {KillMoment.ORDERING, KillMoment.RINGING, KillMoment.TALKING, KillMoment.ENDING}) {
                campaign.kill(moment, kill++);
            }
            campaign.comeToRest(Duration.ZERO);

            assertThat(campaign.brokenPromises()).isEmpty();
            assertThat(campaign.rings()).as("something rang").hasSizeGreaterThan(4);
        }
    }

    static Map<String, String> settings(AsteriskLab.Running lab) throws Exception {
        try {
            return Stage.environment(lab);
        } catch (Stage.MissingException missing) {
            if ("true".equals(System.getenv("CI"))) {
                fail(missing.getMessage());
            }
            return abort(missing.getMessage());
        }
    }
}
