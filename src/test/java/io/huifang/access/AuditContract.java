package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import io.huifang.campaign.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class AuditContract {

    private static final Actor LI = new Actor("li", Actor.Way.SESSION, "10.0.0.7");

    final HandClock clock = new HandClock();
    JdbcClient jdbc;
    TransactionTemplate transactions;
    StoredAudit audit;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        DataSource source = database().migrated();
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        new TrailGuardStore(new JdbcTemplate(source), transactions).afterPropertiesSet();
        audit = new StoredAudit(new TrailStore(jdbc), transactions, clock);
    }

    private void records(int rows) {
        for (int i = 1; i <= rows; i++) {
            clock.pass(Duration.ofSeconds(1));
            audit.record(i % 2 == 0 ? LI : Actor.SERVICE, Deed.RECORDING_HEARD, "call-" + i, "第" + i + "次");
        }
    }

    private static TrailQuery all(Long before, int limit) {
        return new TrailQuery(null, null, null, null, null, before, limit);
    }

    @Test
    void anEmptyTrailIsWhole() {
        assertThat(audit.check()).isEqualTo(new TrailCheck.Whole(0, "0".repeat(64)));
    }

    @Test
    void keepsWhatWasRecordedInItsOrderAndInPages() {
        records(5);

        assertThat(audit.find(all(null, 2)))
                .extracting(TrailEntry::place, TrailEntry::object, TrailEntry::details)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "call-5", "第5次"),
                        org.assertj.core.groups.Tuple.tuple(4L, "call-4", "第4次"));
        assertThat(audit.find(all(4L, 200))).extracting(TrailEntry::place).containsExactly(3L, 2L, 1L);
        assertThat(audit.check()).isInstanceOf(TrailCheck.Whole.class);
    }

    @Test
    void findsByWhoWhatOnWhatAndWhen() {
        records(6);
        audit.record(LI, Deed.UNMASKED, "case-1", "");

        assertThat(audit.find(new TrailQuery("li", Deed.RECORDING_HEARD, null, null, null, null, 10)))
                .extracting(TrailEntry::place)
                .containsExactly(6L, 4L, 2L);
        assertThat(audit.find(new TrailQuery(null, null, "call-3", null, null, null, 10)))
                .extracting(TrailEntry::place)
                .containsExactly(3L);
        assertThat(audit.find(new TrailQuery(
                        null, null, null, HandClock.START.plusSeconds(2), HandClock.START.plusSeconds(4), null, 10)))
                .extracting(TrailEntry::place)
                .containsExactly(3L, 2L);
    }

    @Test
    void isTakenBackWithTheTransactionThatItJoins() {
        records(1);
        transactions.executeWithoutResult(status -> {
            audit.record(LI, Deed.ACCOUNT_MADE, "wang", "");
            status.setRollbackOnly();
        });
        records(1);

        assertThat(audit.find(all(null, 10))).extracting(TrailEntry::place).containsExactly(2L, 1L);
        assertThat(audit.check()).isInstanceOf(TrailCheck.Whole.class);
    }

    @Test
    void giveManyWhoWriteAtOneTimeOneOrder() {
        List<Thread> writers = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 5; i++) {
                        audit.record(LI, Deed.CASE_SEEN, "case-" + n, "");
                    }
                }))
                .toList();
        writers.forEach(writer -> {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(audit.find(all(null, 200)))
                .extracting(TrailEntry::place)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 40).map(n -> 41 - n).boxed().toList());
        assertThat(audit.check()).isInstanceOf(TrailCheck.Whole.class);
    }

    @Test
    void cutsWhatIsTooLongAndKeepsItInOneLine() {
        audit.record(new Actor("x".repeat(500), Actor.Way.TOKEN, "\n"), Deed.REFUSED, "a\nb", "😀".repeat(900));

        assertThat(audit.find(all(null, 1)).getFirst().object()).isEqualTo("a b");
        assertThat(audit.check()).isInstanceOf(TrailCheck.Whole.class);
    }

    /** Past whatever guards the table, as one who has the whole database may. */
    abstract void tamper(String sql);

    @Test
    void showsThatARowWasChanged() {
        records(5);
        tamper("UPDATE trail SET object = 'call-9' WHERE place = 3");

        assertThat(audit.check()).isEqualTo(new TrailCheck.Broken(3, "the row is not what was written"));
    }

    @Test
    void showsThatARowWasTakenOut() {
        records(5);
        tamper("DELETE FROM trail WHERE place = 3");

        assertThat(audit.check()).isEqualTo(new TrailCheck.Broken(3, "the row is missing"));
    }

    @Test
    void showsThatTheLastRowsWereTakenOut() {
        records(5);
        tamper("DELETE FROM trail WHERE place > 3");

        assertThat(audit.check()).isEqualTo(new TrailCheck.Broken(4, "the row is missing"));
        assertThat(audit.checkLast(1)).isInstanceOf(TrailCheck.Broken.class);
    }

    @Test
    void looksAtTheLastRowsAlone() {
        records(5);
        tamper("UPDATE trail SET object = 'call-9' WHERE place = 1");

        assertThat(audit.checkLast(3)).isInstanceOf(TrailCheck.Whole.class);
        assertThat(audit.checkLast(5)).isInstanceOf(TrailCheck.Broken.class);
    }
}
