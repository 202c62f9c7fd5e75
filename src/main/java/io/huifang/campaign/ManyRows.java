package io.huifang.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one table, gathered so that one statement inserts many of them: over a network that is what makes the
 * difference between an hour and a minute. Both H2 and PostgreSQL know an INSERT with several rows. Not for use by several
 * threads.
 */
final class ManyRows {

    /** The same length again and again, so that drivers and databases find the statement prepared. */
    static final int AT_ONCE = 100;

    private final String insert;
    private final int columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    ManyRows(String table, String... columns) {
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.columns = columns.length;
    }

    void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException("a row has " + columns + " values, not " + values.length);
        }
        rows.add(values);
    }

    /** A statement and the values of each time it is to be executed. */
    record Statement(String sql, List<@Nullable Object[]> values) {}

    /** Full statements first, then one for what is left over. */
    List<Statement> statements() {
        int full = rows.size() / AT_ONCE * AT_ONCE;
        List<Statement> statements = new ArrayList<>();
        if (full > 0) {
            List<@Nullable Object[]> values = new ArrayList<>();
            for (int from = 0; from < full; from += AT_ONCE) {
                values.add(flat(rows.subList(from, from + AT_ONCE)));
            }
            statements.add(new Statement(sql(AT_ONCE), values));
        }
        if (full < rows.size()) {
            List<@Nullable Object[]> rest = rows.subList(full, rows.size());
            statements.add(new Statement(sql(rest.size()), List.<@Nullable Object[]>of(flat(rest))));
        }
        return statements;
    }

    private String sql(int times) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return insert + String.join(", ", Collections.nCopies(times, row));
    }

    private @Nullable Object[] flat(List<@Nullable Object[]> some) {
        @Nullable Object[] flat = new @Nullable Object[some.size() * columns];
        int at = 0;
        for (@Nullable Object[] row : some) {
            System.arraycopy(row, 0, flat, at, columns);
            at += columns;
        }
        return flat;
    }
}
