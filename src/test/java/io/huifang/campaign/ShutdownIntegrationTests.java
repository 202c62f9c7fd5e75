package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import io.huifang.call.CallOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

class ShutdownIntegrationTests {

    @TempDir
    Path folder;

    static final AtomicReference<Runnable> WHILE_STOPPING = new AtomicReference<>(() -> {});

    /** Where the call room waits for its calls: after the dialler and the web server, before the connections to the PBX. */
    static class CallsComeToTheirEnd {

        @Bean
        SmartLifecycle callsComeToTheirEnd() {
            return new SmartLifecycle() {
                private volatile boolean running;

                @Override
                public void start() {
                    running = true;
                }

                @Override
                public void stop() {
                    WHILE_STOPPING.get().run();
                    running = false;
                }

                @Override
                public boolean isRunning() {
                    return running;
                }

                @Override
                public int getPhase() {
                    return 1_000;
                }
            };
        }
    }

    @Test
    void stopsDiallingBeforeLiveCallsComeToTheirEndAndKeepsTheirResults() throws Exception {
        ServiceUnderTest service = ServiceUnderTest.start(folder, CallsComeToTheirEnd.class);
        Cases cases = service.context.getBean(Cases.class);
        DiallerLoop loop = service.context.getBean(DiallerLoop.class);
        CaseId id = cases.open(anOrder("1234")).id();
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        AtomicReference<Boolean> diallerRan = new AtomicReference<>();
        WHILE_STOPPING.set(() -> {
            diallerRan.set(loop.isRunning());
            cases.open(anOrder("5678"));
            service.publish(talked(order, verified()));
        });

        service.close();

        assertThat(diallerRan).hasValue(false);
        assertThat(service.desk.placed).hasSize(1);
        WHILE_STOPPING.set(() -> {});
        try (ServiceUnderTest restarted = ServiceUnderTest.start(folder, service.clock, Map.of())) {
            Cases after = restarted.context.getBean(Cases.class);
            Eventually.that(
                    "the result is there", () -> after.find(id).orElseThrow().state() == CaseState.SETTLED);
            assertThat(after.find(id).orElseThrow().decision()).isEqualTo(verified());
            assertThat(restarted
                            .desk
                            .arriving
                            .poll(30, TimeUnit.SECONDS)
                            .number()
                            .dialled())
                    .isEqualTo("5678");
        }
    }
}
