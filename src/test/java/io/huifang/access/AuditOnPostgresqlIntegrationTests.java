package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditOnPostgresqlIntegrationTests extends AuditContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Override
    void tamper(String sql) {
        jdbc.sql("ALTER TABLE trail DISABLE TRIGGER trail_only_grows").update();
        jdbc.sql(sql).update();
        jdbc.sql("ALTER TABLE trail ENABLE TRIGGER trail_only_grows").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE trail SET who = 'wang'", "DELETE FROM trail", "TRUNCATE trail"})
    void isRefusedByTheDatabaseItself(String sql) {
        audit.record(Actor.SERVICE, Deed.CASE_SEEN, "case-1", "");

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("only ever added to");
    }
}
