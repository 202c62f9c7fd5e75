package io.huifang.campaign;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Inserts many rows at once. Needs a transaction around it. */
@Repository
class ManyRowsStore {

    private final JdbcOperations jdbc;

    ManyRowsStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ManyRows rows) {
        for (ManyRows.Statement statement : rows.statements()) {
            jdbc.batchUpdate(statement.sql(), new Setter(statement.values()));
        }
    }

    /** Spring's own one asks the driver for the type of every null, which costs H2 more than inserting the row. */
    private record Setter(List<@Nullable Object[]> values) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int index) throws SQLException {
            @Nullable Object[] row = values.get(index);
            for (int i = 0; i < row.length; i++) {
                if (row[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, row[i]);
                }
            }
        }

        @Override
        public int getBatchSize() {
            return values.size();
        }
    }
}
