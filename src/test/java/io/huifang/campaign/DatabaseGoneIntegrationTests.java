package io.huifang.campaign;

import static io.huifang.campaign.Campaign.anOrder;
import static io.huifang.campaign.Campaign.notBefore;
import static io.huifang.campaign.Campaign.talked;
import static io.huifang.campaign.Campaign.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.ServiceUnderTest;
import io.huifang.call.CallOrder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionException;

class DatabaseGoneIntegrationTests {

    @TempDir
    Path folder;

    private ServiceUnderTest service;
    private Cases cases;
    private DiallerLoop loop;

    @BeforeEach
    void start() {
        FailingDataSource.giveBack();
        service = ServiceUnderTest.start(
                folder,
                new HandClock(),
                Map.of("huifang.campaign.database-pause", "1s"),
                FailingDataSource.Wrapping.class);
        cases = service.context.getBean(Cases.class);
        loop = service.context.getBean(DiallerLoop.class);
    }

    @AfterEach
    void stop() {
        FailingDataSource.giveBack();
        service.close();
    }

    @Test
    void dialsNothingAndSaysSoUntilTheDatabaseIsBack() throws Exception {
        cases.open(notBefore(HandClock.START.plusSeconds(60), anOrder("1234")));

        FailingDataSource.takeAway();
        service.clock.pass(Duration.ofSeconds(60));
        Eventually.that("the dialler notices", () -> loop.pulse().failures() >= 2);

        assertThat(service.desk.placed).isEmpty();
        HttpResponse<String> health = service.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("nothing is dialled");
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").statusCode())
                .as("a restart would not cure it")
                .isEqualTo(200);
        HttpResponse<String> refused = service.get("/api/cases");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(200);

        FailingDataSource.giveBack();

        assertThat(service.desk.arriving.poll(30, TimeUnit.SECONDS)).isNotNull();
        Eventually.that("the dialler is well", () -> loop.pulse().isWell());
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(service.desk.placed).hasSize(1);
    }

    @Test
    void tellsTheCallRoomWhenAnEndCanNotBeKept() throws Exception {
        CaseId id = cases.open(anOrder("1234")).id();
        CallOrder order = service.desk.arriving.poll(30, TimeUnit.SECONDS);
        FailingDataSource.takeAway();

        assertThatThrownBy(() -> service.publish(talked(order, verified()))).isInstanceOf(TransactionException.class);

        FailingDataSource.giveBack();
        service.publish(talked(order, verified()));
        Eventually.that(
                "the case is settled", () -> cases.find(id).orElseThrow().state() == CaseState.SETTLED);
    }

    @Test
    void dialsNobodyTwiceWhenTheDatabaseGoesWhileACallIsOrdered() throws Exception {
        service.desk.whenPlaced(order -> {
            FailingDataSource.takeAway();
            throw new IllegalStateException("and then the order fails, too");
        });
        CaseId id = cases.open(anOrder("1234")).id();
        Eventually.that("the dialler notices", () -> loop.pulse().failures() >= 1);
        service.desk.whenPlaced(order -> {});

        FailingDataSource.giveBack();
        Eventually.that("the dialler is well", () -> loop.pulse().isWell());
        assertThat(cases.find(id).orElseThrow().state()).isEqualTo(CaseState.CALLING);
        service.clock.pass(Duration.ofMinutes(3));

        Eventually.that(
                "the lost attempt is found", () -> cases.find(id).orElseThrow().state() == CaseState.OPEN);
        assertThat(cases.find(id).orElseThrow().dueAt())
                .isEqualTo(service.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(service.desk.placed).isEmpty();
    }
}
