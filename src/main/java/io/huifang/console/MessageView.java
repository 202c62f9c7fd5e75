package io.huifang.console;

import io.huifang.followup.Message;
import io.huifang.followup.MessageState;
import io.huifang.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as people and programs see it. The link is null where there is nothing to fetch. */
record MessageView(
        UUID id,
        Instant takenAt,
        long lengthMs,
        @Nullable String caller,
        @Nullable UUID caseId,
        String language,
        String transcript,
        @Nullable Long fromMs,
        @Nullable Long toMs,
        boolean wantsPerson,
        boolean wantsNoCalls,
        MessageState state,
        @Nullable String recording,
        List<EntryView> history) {

    /** Who did what with it. */
    record EntryView(
            Instant at,
            String by,
            MessageState what,
            @Nullable String words) {}

    static MessageView of(Message message) {
        PhoneNumber caller = message.caller();
        var caseId = message.caseId();
        return new MessageView(
                message.id().value(),
                message.takenAt(),
                message.length().toMillis(),
                caller == null ? null : caller.masked(),
                caseId == null ? null : caseId.value(),
                message.language().tag(),
                message.transcript(),
                CaseView.from(message.span()),
                CaseView.to(message.span()),
                message.wantsPerson(),
                message.wantsNoCalls(),
                message.state(),
                message.recording() == null ? null : "/api/messages/" + message.id() + "/recording",
                message.history().stream()
                        .map(entry -> new EntryView(entry.at(), entry.who(), entry.what(), entry.words()))
                        .toList());
    }
}
