package io.huifang.followup;

import io.huifang.call.MessageBook;
import io.huifang.call.MessageTaken;
import io.huifang.campaign.CaseId;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in the database. Writes need a transaction around them. */
@Repository
class MessageStore {

    private static final int LONGEST_TRANSCRIPT = 10_000;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MessageTaken message, @Nullable CaseId caseId) {
        PhoneNumber caller = message.caller();
        AudioSpan span = message.span();
        jdbc.sql("""
                        INSERT INTO messages (id, taken_at, ended_at, caller, case_id, language, transcript, from_ms, to_ms,
                                              recording, wants_person, wants_no_calls, state)
                        VALUES (:id, :takenAt, :endedAt, :caller, :caseId, :language, :transcript, :from, :to,
                                :recording, :wantsPerson, :wantsNoCalls, 'NEW')
                        """)
                .param("id", message.call().value())
                .param("takenAt", column(message.startedAt()))
                .param("endedAt", column(message.endedAt()))
                .param("caller", caller == null ? null : caller.dialled())
                .param("caseId", caseId == null ? null : caseId.value())
                .param("language", message.language().tag())
                .param("transcript", cut(message.transcript()))
                .param("from", span == null ? null : span.from().toMillis())
                .param("to", span == null ? null : span.to().toMillis())
                .param("recording", message.recording())
                .param("wantsPerson", message.wantsPerson())
                .param("wantsNoCalls", message.wantsNoCalls())
                .update();
    }

    /** The words of ten minutes fit; what is longer is in the recording. */
    private static String cut(String transcript) {
        return transcript.length() <= LONGEST_TRANSCRIPT ? transcript : transcript.substring(0, LONGEST_TRANSCRIPT);
    }

    /** Waits for the message's lock and holds it until the transaction ends; empty when there is none. */
    Optional<MessageState> lock(CallId id) {
        return jdbc.sql("SELECT state FROM messages WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, n) -> MessageState.valueOf(row.getString("state")))
                .optional();
    }

    /** Needs the message's lock. */
    void change(CallId id, MessageState state, Message.Entry entry) {
        jdbc.sql("UPDATE messages SET state = ? WHERE id = ?")
                .params(state.name(), id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO message_history (message_id, place, at, who, what, words)
                        VALUES (:id, (SELECT count(*) + 1 FROM message_history WHERE message_id = :id),
                                :at, :who, :what, :words)
                        """)
                .param("id", id.value())
                .param("at", column(entry.at()))
                .param("who", entry.who())
                .param("what", entry.what().name())
                .param("words", entry.words())
                .update();
    }

    /** How many were left since a moment: by whoever showed this number, or by all who are in no case. */
    MessageBook.Lately since(Instant since, @Nullable PhoneNumber caller) {
        int byCaller = caller == null
                ? 0
                : jdbc.sql("SELECT count(*) FROM messages WHERE caller = ? AND taken_at > ?")
                        .params(caller.dialled(), column(since))
                        .query(Integer.class)
                        .single();
        int byStrangers = jdbc.sql("SELECT count(*) FROM messages WHERE case_id IS NULL AND taken_at > ?")
                .param(column(since))
                .query(Integer.class)
                .single();
        return new MessageBook.Lately(byCaller, byStrangers);
    }

    Optional<Message> find(CallId id) {
        return jdbc.sql("SELECT * FROM messages WHERE id = ?")
                .param(id.value())
                .query((row, n) -> read(row, List.of()))
                .optional()
                .map(message -> with(message, history(id)));
    }

    List<Message> list(@Nullable MessageState state, int limit) {
        return jdbc
                .sql("SELECT * FROM messages "
                        + (state == null ? "" : "WHERE state = :state ")
                        + "ORDER BY taken_at DESC, id FETCH FIRST :limit ROWS ONLY")
                .params(state == null ? Map.of("limit", limit) : Map.of("limit", limit, "state", state.name()))
                .query((row, n) -> read(row, List.of()))
                .list()
                .stream()
                .map(message -> with(message, history(message.id())))
                .toList();
    }

    private List<Message.Entry> history(CallId id) {
        return jdbc.sql("SELECT * FROM message_history WHERE message_id = ? ORDER BY place")
                .param(id.value())
                .query((row, n) -> new Message.Entry(
                        instant(row, "at"),
                        row.getString("who"),
                        MessageState.valueOf(row.getString("what")),
                        row.getString("words")))
                .list();
    }

    private static Message with(Message message, List<Message.Entry> history) {
        return new Message(
                message.id(),
                message.takenAt(),
                message.length(),
                message.caller(),
                message.caseId(),
                message.language(),
                message.transcript(),
                message.span(),
                message.recording(),
                message.wantsPerson(),
                message.wantsNoCalls(),
                message.state(),
                history);
    }

    private static Message read(ResultSet row, List<Message.Entry> history) throws SQLException {
        String caller = row.getString("caller");
        UUID caseId = row.getObject("case_id", UUID.class);
        Long from = row.getObject("from_ms", Long.class);
        Long to = row.getObject("to_ms", Long.class);
        return new Message(
                new CallId(row.getObject("id", UUID.class)),
                instant(row, "taken_at"),
                Duration.between(instant(row, "taken_at"), instant(row, "ended_at")),
                caller == null ? null : new PhoneNumber(caller),
                caseId == null ? null : new CaseId(caseId),
                Language.of(row.getString("language")),
                row.getString("transcript"),
                from == null || to == null ? null : new AudioSpan(Duration.ofMillis(from), Duration.ofMillis(to)),
                row.getString("recording"),
                row.getBoolean("wants_person"),
                row.getBoolean("wants_no_calls"),
                MessageState.valueOf(row.getString("state")),
                history);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
