package io.huifang.campaign;

import io.huifang.dialogue.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about a case.
 *
 * @param contacts all of its contact points, those added later too
 * @param dueAt when the next call may be made; null unless the case is open
 * @param waitingBecause one plain sentence on what holds an open case back; null when nothing but the time does
 * @param decision null until the case is settled
 * @param attempts in the order in which they were made
 */
public record CaseFile(
        CaseId id,
        CaseOrder order,
        List<Contact> contacts,
        Instant openedAt,
        CaseState state,
        @Nullable Instant dueAt,
        @Nullable String waitingBecause,
        @Nullable Decision decision,
        @Nullable Instant settledAt,
        List<AttemptRecord> attempts) {

    public CaseFile {
        contacts = List.copyOf(contacts);
        attempts = List.copyOf(attempts);
    }
}
