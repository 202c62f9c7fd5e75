package io.huifang.followup;

import io.huifang.campaign.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** There is a new task for people. Published in the transaction that opens it. */
public record TaskOpened(
        TaskId task, TaskKind kind, @Nullable CaseId caseId, String team, Instant dueAt) {}
