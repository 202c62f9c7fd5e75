package io.huifang.followup;

import io.huifang.campaign.CaseId;
import io.huifang.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A task is done, or there is nothing left to do. Published in the transaction that closes it.
 *
 * @param state {@link TaskState#DONE} or {@link TaskState#CANCELLED}
 * @param by who closed it: a person's name, or {@link TaskOrder#RULES}
 * @param decision what that person decided on the case; null when nothing was to be decided
 */
public record TaskClosed(
        TaskId task,
        TaskKind kind,
        @Nullable CaseId caseId,
        TaskState state,
        String by,
        @Nullable Verdict decision) {}
