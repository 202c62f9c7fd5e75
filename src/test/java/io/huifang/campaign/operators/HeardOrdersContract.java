package io.huifang.campaign.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.StaffLine.Order;
import io.huifang.campaign.HandClock;
import io.huifang.campaign.Node;
import io.huifang.campaign.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders that are raised as events on a PBX at which several nodes listen, on every database. */
abstract class HeardOrdersContract {

    private static final Order START = new Order("1001", "101", "start", "");
    private static final Order PAUSE = new Order("1001", "101", "pause", "");

    private final HandClock clock = new HandClock();
    private DataSource source;
    private HeardOrders a;
    private HeardOrders b;
    private HeardOrders c;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        source = database().migrated();
        a = node("a");
        b = node("b");
        c = node("c");
    }

    private HeardOrders node(String name) {
        return new HeardOrders(
                new HeardOrderStore(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                new Node(name),
                clock);
    }

    @Test
    void isCarriedOutByTheFirstNodeThatHeardIt() {
        assertThat(b.isOurs(START)).isTrue();
        assertThat(a.isOurs(START)).isFalse();
        assertThat(c.isOurs(START)).isFalse();
    }

    @Test
    void isCarriedOutByOneNodeWhenAllHearItAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 20; i++) {
                Order order = new Order("1001", "101", i % 2 == 0 ? "start" : "pause", "");
                List<Callable<Boolean>> heard =
                        List.of(() -> a.isOurs(order), () -> b.isOurs(order), () -> c.isOurs(order));
                List<Boolean> ours = new ArrayList<>();
                for (var each : threads.invokeAll(heard)) {
                    ours.add(each.get());
                }
                assertThat(ours).containsOnlyOnce(true);
            }
        }
    }

    @Test
    void isAnotherOrderWhenTheSameIsGivenAgain() {
        for (int again = 0; again < 3; again++) {
            assertThat(a.isOurs(START)).isTrue();
            assertThat(b.isOurs(START)).isFalse();
            assertThat(b.isOurs(PAUSE)).isTrue();
            assertThat(a.isOurs(PAUSE)).isFalse();
        }
    }

    /** One is slow and hears two only after the other has done both. */
    @Test
    void countsHowOftenEachHasHeardIt() {
        assertThat(a.isOurs(START)).isTrue();
        assertThat(a.isOurs(START)).isTrue();

        assertThat(b.isOurs(START)).isFalse();
        assertThat(b.isOurs(START)).isFalse();
        assertThat(b.isOurs(START)).isTrue();
    }

    @Test
    void doesNotWaitForANodeThatWasAway() {
        assertThat(a.isOurs(START)).isTrue();
        clock.pass(Duration.ofSeconds(31));

        assertThat(b.isOurs(START)).as("b was away and hears the next one").isTrue();
        assertThat(a.isOurs(START)).isFalse();
    }

    @Test
    void tellsOrdersApartByTheirReferenceOperatorAndCampaign() {
        assertThat(a.isOurs(START)).isTrue();

        assertThat(b.isOurs(new Order("1001", "101", "start", "42"))).isTrue();
        assertThat(b.isOurs(new Order("1002", "101", "start", ""))).isTrue();
        assertThat(b.isOurs(new Order("1001", "102", "start", ""))).isTrue();
        assertThat(b.isOurs(START)).isFalse();
    }

    @Test
    void takesWhatSomebodyHasWrittenVeryLong() {
        Order odd = new Order("1001", "101", "x".repeat(1000), "y".repeat(1000));

        assertThat(a.isOurs(odd)).isTrue();
        assertThat(b.isOurs(odd)).isFalse();
    }

    @Test
    void forgetsOrdersAfterADay() {
        a.isOurs(START);
        clock.pass(Duration.ofDays(2));
        a.isOurs(PAUSE);

        assertThat(JdbcClient.create(source)
                        .sql("SELECT count(*) FROM heard_orders")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
