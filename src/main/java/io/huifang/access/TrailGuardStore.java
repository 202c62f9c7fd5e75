package io.huifang.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has PostgreSQL itself refuse to change or delete a row of the trail. Done at every start, and not by a migration, because
 * the migrations are one text for two databases; H2 knows no such trigger without code in it.
 */
@Component
class TrailGuardStore implements InitializingBean {

    /** Two nodes that start at once must not replace the trigger at once. */
    private static final long LOCK = 7_243_501L;

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    TrailGuardStore(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        if ("PostgreSQL".equals(product)) {
            transactions.executeWithoutResult(status -> raise());
        }
    }

    private void raise() {
        jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        jdbc.execute("""
                CREATE OR REPLACE FUNCTION trail_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'the audit trail is only ever added to';
                END $$
                """);
        jdbc.execute("""
                CREATE OR REPLACE TRIGGER trail_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON trail
                FOR EACH STATEMENT EXECUTE FUNCTION trail_only_grows()
                """);
    }
}
