package io.huifang.campaign.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.CampaignId;
import io.huifang.campaign.HandClock;
import io.huifang.campaign.TestDatabase;
import io.huifang.campaign.operators.Operators.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised of operators on every database. Hashes take few iterations here, so that tests are quick. */
abstract class OperatorsContract {

    private static final String PIN = "482915";

    private final HandClock clock = new HandClock();
    private OperatorStore store;
    private TransactionTemplate transactions;
    private JdbcClient jdbc;
    private Operators operators;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        DataSource source = database().migrated();
        jdbc = JdbcClient.create(source);
        store = new OperatorStore(jdbc);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        operators = new StoredOperators(store, transactions, clock, new PinHash(10));
        operators.enrol("1001", "Li", PIN);
    }

    @Test
    void knowsWhoeverKnowsThePin() {
        assertThat(operators.check("601", "1001", PIN)).isEqualTo(new Check.Known(new Operator("1001", "Li")));
        assertThat(operators.check("601", "1001", "482916")).isEqualTo(new Check.Wrong());
        assertThat(operators.check("601", "9999", PIN)).isEqualTo(new Check.Wrong());
    }

    @Test
    void keepsNoPinThatCouldBeRead() {
        String stored =
                jdbc.sql("SELECT pin_hash FROM operators").query(String.class).single();
        operators.enrol("1002", "Wu", PIN);

        assertThat(stored).startsWith("pbkdf2-sha256:").doesNotContain(PIN);
        assertThat(jdbc.sql("SELECT pin_hash FROM operators WHERE number = '1002'")
                        .query(String.class)
                        .single())
                .as("the same PIN, another salt")
                .isNotEqualTo(stored);
    }

    @Test
    void looksAtNoGuessWhileLockedOutNotEvenAtTheRightOne() {
        for (int i = 0; i < 3; i++) {
            assertThat(operators.check("601", "1001", "000001")).isEqualTo(new Check.Wrong());
        }

        assertThat(operators.check("601", "1001", PIN)).isInstanceOf(Check.LockedOut.class);
        clock.pass(java.time.Duration.ofMinutes(1));
        assertThat(operators.check("601", "1001", PIN)).isInstanceOf(Check.Known.class);
    }

    @Test
    void looksAtThreeOfManyGuessesAtOnce() throws Exception {
        List<Callable<Check>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(() -> operators.check("601", "1001", "000001"));
        }
        List<Check> checks = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var check : pool.invokeAll(guesses)) {
                checks.add(check.get());
            }
        }

        assertThat(checks).filteredOn(Check.Wrong.class::isInstance).hasSize(3);
        assertThat(checks).filteredOn(Check.LockedOut.class::isInstance).hasSize(17);
    }

    @Test
    void takesANewPinForTheOldOne() {
        operators.enrol("1001", "Li Na", "739164");

        assertThat(operators.check("601", "1001", PIN)).isInstanceOf(Check.Wrong.class);
        assertThat(operators.check("601", "1001", "739164")).isEqualTo(new Check.Known(new Operator("1001", "Li Na")));
        assertThat(operators.all()).containsExactly(new Operator("1001", "Li Na"));
    }

    @Test
    void knowsNobodyWhoWasRemoved() {
        assertThat(operators.remove("1001")).isTrue();
        assertThat(operators.remove("1001")).isFalse();
        assertThat(operators.check("601", "1001", PIN)).isInstanceOf(Check.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "101, Li, 482915, number",
        "10011, Li, 482915, number",
        "abcd, Li, 482915, number",
        "1001, ' ', 482915, name",
        "1001, Li, 48291, pin",
        "1001, Li, 4829154829154, pin",
        "1001, Li, 48291a, pin",
        "1001, Li, 777777, pin",
        "1001, Li, 345678, pin",
        "1001, Li, 876543, pin"
    })
    void refusesWhatIsEasyToGuessOrCanNotBeKeyed(String number, String name, String pin, String field) {
        assertThatThrownBy(() -> operators.enrol(number, name, pin))
                .isInstanceOfSatisfying(OperatorRefusedException.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused).hasMessageNotContaining(pin);
                });
    }

    @Test
    void writesDownWhoDidWhat() {
        OperatorAction action = new OperatorAction(
                HandClock.START,
                new Operator("1001", "Li"),
                OperatorAction.Way.TELEPHONE,
                CampaignId.SINGLE_CASES,
                OperatorAction.Action.PAUSE,
                "It is PAUSED.");

        transactions.executeWithoutResult(status -> store.add(action));

        assertThat(operators.actions(10)).containsExactly(action);
    }

    @Test
    void givesTheCampaignThatWasThereBeforeItsNumber() {
        assertThat(jdbc.sql("SELECT dial_number FROM campaigns")
                        .query(Integer.class)
                        .single())
                .isEqualTo(101);
        assertThat(jdbc.sql("SELECT last FROM campaign_numbers")
                        .query(Integer.class)
                        .single())
                .isEqualTo(101);
    }
}
