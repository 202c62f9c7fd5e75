package io.huifang.campaign;

import io.huifang.campaign.ImportFile.Fault;
import io.huifang.campaign.ImportFile.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in the database, and what an import asks of it for many rows at once. Writes need a transaction around them. */
@Repository
class ImportStore {

    private static final int LONGEST_PROBLEM = 2000;
    private static final int LONGEST_CELL_PROBLEM = 1000;
    private static final int LONGEST_ALLOWED = 500;
    private static final int MOST_LISTED = 100;

    private final JdbcClient jdbc;
    private final ManyRowsStore many;

    ImportStore(JdbcClient jdbc, ManyRowsStore many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the campaign has taken this content in already */
    void insert(ImportFile file, String digest, String node) {
        jdbc.sql("""
                        INSERT INTO imports (id, campaign_id, name, digest, node, state, rows_read, opened, known, refused,
                                             created_at)
                        VALUES (?, ?, ?, ?, ?, 'WAITING', 0, 0, 0, 0, ?)
                        """)
                .params(
                        file.id(),
                        file.campaign().value(),
                        file.name(),
                        digest,
                        node,
                        file.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A failed one is tried again from where it stopped; whether it had failed. */
    boolean again(UUID id, String node) {
        return jdbc.sql("""
                        UPDATE imports SET state = 'WAITING', problem = NULL, finished_at = NULL, node = ?
                        WHERE id = ? AND state = 'FAILED'
                        """).params(node, id).update() > 0;
    }

    Optional<ImportFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM imports WHERE id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<ImportFile> find(CampaignId campaign, String digest) {
        return jdbc.sql("SELECT * FROM imports WHERE campaign_id = ? AND digest = ?")
                .params(campaign.value(), digest)
                .query((row, n) -> read(row))
                .optional();
    }

    List<ImportFile> of(CampaignId campaign) {
        return jdbc.sql(
                        "SELECT * FROM imports WHERE campaign_id = ? ORDER BY created_at DESC, id FETCH FIRST ? ROWS ONLY")
                .params(campaign.value(), MOST_LISTED)
                .query((row, n) -> read(row))
                .list();
    }

    /** The oldest that this node has still to do. */
    Optional<ImportFile> next(String node) {
        return jdbc.sql("""
                        SELECT * FROM imports WHERE node = ? AND state IN ('WAITING', 'RUNNING')
                        ORDER BY created_at, id FETCH FIRST 1 ROW ONLY
                        """).param(node).query((row, n) -> read(row)).optional();
    }

    void started(UUID id, String format) {
        jdbc.sql("UPDATE imports SET state = 'RUNNING', format = ? WHERE id = ?")
                .params(format, id)
                .update();
    }

    /** Whether it stood where it was thought to stand; if not, somebody else is at it. */
    boolean advance(UUID id, Progress from, Progress to) {
        return jdbc.sql("""
                        UPDATE imports SET rows_read = ?, opened = ?, known = ?, refused = ?
                        WHERE id = ? AND rows_read = ? AND state = 'RUNNING'
                        """)
                        .params(to.read(), to.opened(), to.known(), to.refused(), id, from.read())
                        .update()
                == 1;
    }

    /** @param problem null when it is done */
    void finished(UUID id, @Nullable String problem, Instant now) {
        jdbc.sql("UPDATE imports SET state = ?, problem = ?, finished_at = ? WHERE id = ?")
                .param(problem == null ? "DONE" : "FAILED")
                .param(CaseStore.clip(problem, LONGEST_PROBLEM))
                .param(CaseStore.column(now))
                .param(id)
                .update();
    }

    void insert(UUID id, List<Fault> faults) {
        ManyRows rows = new ManyRows(
                "import_errors", "import_id", "row_number", "place", "column_name", "cell", "problem", "allowed");
        long row = 0;
        int place = 0;
        for (Fault fault : faults) {
            place = fault.row() == row ? place + 1 : 1;
            row = fault.row();
            rows.add(
                    id,
                    row,
                    place,
                    fault.column(),
                    fault.value(),
                    CaseStore.clip(fault.problem(), LONGEST_CELL_PROBLEM),
                    CaseStore.clip(fault.allowed(), LONGEST_ALLOWED));
        }
        many.insert(rows);
    }

    /** Streams them; a file of a million wrong rows does not fit into memory. */
    void faults(UUID id, Consumer<Fault> each) {
        jdbc.sql("SELECT * FROM import_errors WHERE import_id = ? ORDER BY row_number, place")
                .param(id)
                .withFetchSize(1000)
                .query(row -> {
                    each.accept(new Fault(
                            row.getLong("row_number"),
                            row.getString("column_name"),
                            row.getString("cell"),
                            row.getString("problem"),
                            row.getString("allowed")));
                });
    }

    /** Which of these external ids are there already, and in which campaign. */
    Map<String, UUID> known(Collection<String> ids) {
        Map<String, UUID> known = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT external_id, campaign_id FROM cases WHERE external_id = ANY (?)")
                    .param(ids.toArray(String[]::new))
                    .query(row -> {
                        known.put(row.getString("external_id"), row.getObject("campaign_id", UUID.class));
                    });
        }
        return known;
    }

    /** What of these stands on the no-call list. */
    DryRunStore.Listed listed(Collection<String> numbers, Collection<String> people) {
        return new DryRunStore.Listed(in("phone_number", numbers), in("person", people));
    }

    private Set<String> in(String column, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT " + column + " FROM no_call_list WHERE " + column + " = ANY (?)")
                        .param(keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private static ImportFile read(ResultSet row) throws SQLException {
        return new ImportFile(
                row.getObject("id", UUID.class),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                ImportFile.State.valueOf(row.getString("state")),
                row.getString("format"),
                new Progress(
                        row.getLong("rows_read"), row.getLong("opened"), row.getLong("known"), row.getLong("refused")),
                row.getString("problem"),
                CaseStore.required(row, "created_at"),
                CaseStore.instant(row, "finished_at"));
    }
}
