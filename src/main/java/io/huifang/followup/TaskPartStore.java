package io.huifang.followup;

import static io.huifang.followup.TaskStore.column;
import static io.huifang.followup.TaskStore.instant;

import io.huifang.campaign.CaseId;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a task in the database, none of which is ever changed. Writes need a transaction around them. */
@Repository
class TaskPartStore {

    private final JdbcClient jdbc;

    TaskPartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaskId task, List<Evidence> evidence) {
        int place = 0;
        for (Evidence one : evidence) {
            place++;
            AudioSpan span = one.span();
            jdbc.sql("""
                            INSERT INTO task_evidence (task_id, place, call_id, question, from_ms, to_ms)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """)
                    .param(task.value())
                    .param(place)
                    .param(one.call().value())
                    .param(one.question())
                    .param(span == null ? null : span.from().toMillis())
                    .param(span == null ? null : span.to().toMillis())
                    .update();
        }
    }

    List<Evidence> evidence(TaskId task) {
        return jdbc.sql("SELECT * FROM task_evidence WHERE task_id = ? ORDER BY place")
                .param(task.value())
                .query((row, n) -> new Evidence(
                        new CallId(row.getObject("call_id", UUID.class)), row.getString("question"), span(row)))
                .list();
    }

    private static @Nullable AudioSpan span(ResultSet row) throws SQLException {
        Long from = row.getObject("from_ms", Long.class);
        Long to = row.getObject("to_ms", Long.class);
        return from == null || to == null ? null : new AudioSpan(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another change has led to this version */
    void insert(TaskId task, int version, TaskFile.Entry entry) {
        TaskState before = entry.fromState();
        jdbc.sql("""
                        INSERT INTO task_history (task_id, version, at, who, what, from_state, to_state, from_owner,
                                                  to_owner, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(task.value())
                .param(version)
                .param(column(entry.at()))
                .param(entry.who())
                .param(entry.what().name())
                .param(before == null ? null : before.name())
                .param(entry.toState().name())
                .param(entry.fromOwner())
                .param(entry.toOwner())
                .param(entry.words())
                .update();
    }

    List<TaskFile.Entry> history(TaskId task) {
        return jdbc.sql("SELECT * FROM task_history WHERE task_id = ? ORDER BY version")
                .param(task.value())
                .query((row, n) -> {
                    String before = row.getString("from_state");
                    return new TaskFile.Entry(
                            instant(row, "at"),
                            row.getString("who"),
                            TaskFile.Event.valueOf(row.getString("what")),
                            before == null ? null : TaskState.valueOf(before),
                            TaskState.valueOf(row.getString("to_state")),
                            row.getString("from_owner"),
                            row.getString("to_owner"),
                            row.getString("words"));
                })
                .list();
    }

    void insert(CaseId caseId, TaskFile.PersonDecision decision) {
        Verdict robots = decision.robots();
        jdbc.sql("""
                        INSERT INTO person_decisions (task_id, case_id, verdict, robots_verdict, reason, decided_by,
                                                      decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(decision.task().value())
                .param(caseId.value())
                .param(decision.verdict().name())
                .param(robots == null ? null : robots.name())
                .param(decision.reason())
                .param(decision.by())
                .param(column(decision.at()))
                .update();
    }

    Optional<TaskFile.PersonDecision> decision(TaskId task) {
        return jdbc.sql("SELECT * FROM person_decisions WHERE task_id = ?")
                .param(task.value())
                .query((row, n) -> decision(row))
                .optional();
    }

    /** The latest last. */
    List<TaskFile.PersonDecision> decisions(CaseId caseId) {
        return jdbc.sql("SELECT * FROM person_decisions WHERE case_id = ? ORDER BY decided_at, task_id")
                .param(caseId.value())
                .query((row, n) -> decision(row))
                .list();
    }

    private static TaskFile.PersonDecision decision(ResultSet row) throws SQLException {
        String robots = row.getString("robots_verdict");
        return new TaskFile.PersonDecision(
                new TaskId(row.getObject("task_id", UUID.class)),
                Verdict.valueOf(row.getString("verdict")),
                robots == null ? null : Verdict.valueOf(robots),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }
}
