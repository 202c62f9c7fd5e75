package io.huifang.campaign;

import io.huifang.dialogue.Effect;
import io.huifang.kernel.CallId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What followed from calls, in the database. Writes need a transaction around them. */
@Repository
class EffectStore {

    private static final int LONGEST_WORDS = 10_000;

    /** An effect as a row has it. */
    private record Row(
            String kind,
            @Nullable LocalDateTime at,
            @Nullable Boolean urgent,
            @Nullable String words) {

        static Row of(Effect effect) {
            return switch (effect) {
                case Effect.StopRecording ignored -> new Row("STOP_RECORDING", null, null, null);
                case Effect.DoNotCall ignored -> new Row("DO_NOT_CALL", null, null, null);
                case Effect.RetireNumber ignored -> new Row("RETIRE_NUMBER", null, null, null);
                case Effect.CallBack(LocalDateTime at, boolean urgent) -> new Row("CALL_BACK", at, urgent, null);
                case Effect.HasLeft(String when) -> new Row("HAS_LEFT", null, null, when);
                case Effect.Informant(String words) -> new Row("INFORMANT", null, null, words);
                case Effect.Fraud(String question) -> new Row("FRAUD", null, null, question);
                case Effect.TakenOver(String by) -> new Row("TAKEN_OVER", null, null, by);
            };
        }

        static Effect read(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            return switch (kind) {
                case "STOP_RECORDING" -> new Effect.StopRecording();
                case "DO_NOT_CALL" -> new Effect.DoNotCall();
                case "RETIRE_NUMBER" -> new Effect.RetireNumber();
                case "CALL_BACK" ->
                    new Effect.CallBack(row.getObject("local_time", LocalDateTime.class), row.getBoolean("urgent"));
                case "HAS_LEFT" -> new Effect.HasLeft(row.getString("words"));
                case "INFORMANT" -> new Effect.Informant(row.getString("words"));
                case "FRAUD" -> new Effect.Fraud(row.getString("words"));
                case "TAKEN_OVER" -> new Effect.TakenOver(row.getString("words"));
                default -> throw new IllegalStateException("call_effects has the unknown kind " + kind);
            };
        }
    }

    private final JdbcClient jdbc;

    EffectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores all effects of a call that has none yet. */
    void insert(CallId call, List<Effect> effects) {
        int place = 0;
        for (Effect effect : effects) {
            Row row = Row.of(effect);
            place++;
            jdbc.sql("""
                INSERT INTO call_effects (attempt_id, place, kind, local_time, urgent, words)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
                    .param(call.value())
                    .param(place)
                    .param(row.kind())
                    .param(row.at())
                    .param(row.urgent())
                    .param(CaseStore.clip(row.words(), LONGEST_WORDS))
                    .update();
        }
    }

    /** In the order in which they came up. */
    List<Effect> effects(CallId call) {
        return jdbc.sql("SELECT * FROM call_effects WHERE attempt_id = ? ORDER BY place")
                .param(call.value())
                .query((row, n) -> Row.read(row))
                .list();
    }
}
