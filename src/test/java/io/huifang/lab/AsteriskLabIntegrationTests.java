package io.huifang.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AsteriskLab.class)
class AsteriskLabIntegrationTests {

    @Test
    void sharesOneLaboratoryAmongAllTests(AsteriskLab.Running one, AsteriskLab.Running other) {
        assertThat(one).isSameAs(other);
    }

    @Test
    void leavesNoProcessBehind() throws AsteriskLab.Unavailable {
        List<Long> pids;
        try (AsteriskLab.Running lab = AsteriskLab.start(Path.of("target", "lab-short"))) {
            pids = List.of(Long.valueOf(lab.property("pbx.pid")), Long.valueOf(lab.property("network.pid")));
            assertThat(pids).allMatch(AsteriskLabIntegrationTests::lives);

            lab.killPbx();
            assertThat(lives(pids.getFirst())).isFalse();
            assertThatIllegalStateException().isThrownBy(lab::killPbx);
            lab.startPbx();
            pids = List.of(Long.valueOf(lab.property("pbx.pid")), pids.getLast());
            assertThat(pids).allMatch(AsteriskLabIntegrationTests::lives);
        }

        assertThat(pids).noneMatch(AsteriskLabIntegrationTests::lives);
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
