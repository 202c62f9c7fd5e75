package io.huifang.followup;

import io.huifang.campaign.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where tasks for people are opened, changed and looked up. All methods may be called from any thread; changes take part
 * in the caller's transaction where there is one. When the database does not answer they throw Spring's
 * {@code DataAccessException} or {@code TransactionException}.
 */
public interface Tasks {

    int MOST_LISTED = 200;

    /** Opens a task, unless there is one of this kind for this case and cause, whatever became of it. */
    TaskId open(TaskOrder order);

    /**
     * Cancels a case's tasks because there is nothing left to do; closed ones stay as they are.
     *
     * @param because one plain sentence
     * @return how many were cancelled
     */
    int cancel(CaseId caseId, Set<TaskKind> kinds, String because);

    /**
     * Changes a task. Claiming what one has already, and closing once more what one has closed in the same way, changes
     * nothing.
     *
     * @return empty when there is no such task
     * @throws TaskTakenException when somebody else has it
     * @throws TaskChangeRefusedException when this can't follow on where it stands
     */
    Optional<TaskFile> change(TaskId id, TaskChange change);

    Optional<TaskFile> find(TaskId id);

    /** The most pressing first. */
    List<TaskFile.Line> list(TaskQuery query);

    /** What people decided on a case, the latest decision last. */
    List<TaskFile.PersonDecision> decisions(CaseId caseId);
}
