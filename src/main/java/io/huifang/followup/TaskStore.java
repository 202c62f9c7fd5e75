package io.huifang.followup;

import io.huifang.campaign.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks in the database, in SQL that H2 and PostgreSQL both speak. Writes need a transaction around them. */
@Repository
class TaskStore {

    private static final int LONGEST_BECAUSE = 2000;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a new task down.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one for the same
     */
    void insert(Task task, String once) {
        TaskFile.Line line = task.line();
        CaseId caseId = line.caseId();
        jdbc.sql("""
                        INSERT INTO tasks (id, kind, case_id, once, because, team, due_at, state, owner, opened_at,
                                           closed_at, version)
                        VALUES (:id, :kind, :case, :once, :because, :team, :due, :state, :owner, :opened, :closed,
                                :version)
                        """)
                .param("id", line.id().value())
                .param("kind", line.kind().name())
                .param("case", caseId == null ? null : caseId.value())
                .param("once", once)
                .param("because", clip(line.because()))
                .param("team", line.team())
                .param("due", column(line.dueAt()))
                .param("state", line.state().name())
                .param("owner", line.owner())
                .param("opened", column(line.openedAt()))
                .param("closed", column(line.closedAt()))
                .param("version", task.version())
                .update();
    }

    /** Writes down what a change has changed; false when another change came first. */
    boolean save(Task task) {
        TaskFile.Line line = task.line();
        return jdbc.sql("""
                        UPDATE tasks SET state = :state, owner = :owner, closed_at = :closed, version = :version
                        WHERE id = :id AND version = :before
                        """)
                        .param("state", line.state().name())
                        .param("owner", line.owner())
                        .param("closed", column(line.closedAt()))
                        .param("version", task.version())
                        .param("id", line.id().value())
                        .param("before", task.version() - 1)
                        .update()
                == 1;
    }

    Optional<Task> find(TaskId id) {
        return jdbc.sql("SELECT * FROM tasks WHERE id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<TaskId> byCause(String once) {
        return jdbc.sql("SELECT id FROM tasks WHERE once = ?")
                .param(once)
                .query((row, n) -> new TaskId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** A case's tasks of some kinds that are not closed. */
    List<Task> unfinished(CaseId caseId, Set<TaskKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT * FROM tasks
                        WHERE case_id = :case AND state IN ('OPEN', 'CLAIMED') AND kind IN (:kinds) ORDER BY due_at, id
                        """)
                .param("case", caseId.value())
                .param("kinds", names(kinds))
                .query((row, n) -> read(row))
                .list();
    }

    /** By due time; a page begins after the place where the one before ended, and so is found as quickly as the first. */
    List<TaskFile.Line> list(TaskQuery query) {
        StringBuilder where = new StringBuilder("TRUE");
        Map<String, Object> values = new java.util.HashMap<>();
        if (!query.states().isEmpty()) {
            where.append(" AND state IN (:states)");
            values.put("states", names(query.states()));
        }
        if (!query.kinds().isEmpty()) {
            where.append(" AND kind IN (:kinds)");
            values.put("kinds", names(query.kinds()));
        }
        and(where, values, "owner = :owner", "owner", query.owner());
        and(where, values, "team = :team", "team", query.team());
        CaseId caseId = query.caseId();
        and(where, values, "case_id = :case", "case", caseId == null ? null : caseId.value());
        and(where, values, "due_at < :before", "before", column(query.dueBefore()));
        TaskQuery.Position after = query.after();
        if (after != null) {
            where.append(" AND (due_at > :due OR (due_at = :due AND id > :id))");
            values.put("due", after.dueAt().atOffset(ZoneOffset.UTC));
            values.put("id", after.id());
        }
        values.put("limit", query.limit());
        return jdbc
                .sql("SELECT * FROM tasks WHERE " + where + " ORDER BY due_at, id FETCH FIRST :limit ROWS ONLY")
                .params(values)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .map(Task::line)
                .toList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.put(name, value);
        }
    }

    /**
     * So many tasks of a kind stand in a state.
     *
     * @param overdue of them those whose time is over
     */
    record Count(TaskKind kind, TaskState state, long tasks, long overdue) {}

    /** The tasks that are not closed. */
    List<Count> counts(Instant now) {
        return jdbc.sql("""
                        SELECT kind, state, count(*) AS tasks, sum(CASE WHEN due_at <= ? THEN 1 ELSE 0 END) AS overdue
                        FROM tasks WHERE state IN ('OPEN', 'CLAIMED') GROUP BY kind, state
                        """)
                .param(column(now))
                .query((row, n) -> new Count(
                        TaskKind.valueOf(row.getString("kind")),
                        TaskState.valueOf(row.getString("state")),
                        row.getLong("tasks"),
                        row.getLong("overdue")))
                .list();
    }

    private static Task read(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return new Task(
                new TaskFile.Line(
                        new TaskId(row.getObject("id", UUID.class)),
                        TaskKind.valueOf(row.getString("kind")),
                        caseId == null ? null : new CaseId(caseId),
                        row.getString("because"),
                        row.getString("team"),
                        instant(row, "due_at"),
                        TaskState.valueOf(row.getString("state")),
                        row.getString("owner"),
                        instant(row, "opened_at"),
                        row.getObject("closed_at", OffsetDateTime.class) == null ? null : instant(row, "closed_at")),
                row.getInt("version"));
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.toList());
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String clip(String text) {
        return text.length() <= LONGEST_BECAUSE ? text : text.substring(0, LONGEST_BECAUSE);
    }
}
