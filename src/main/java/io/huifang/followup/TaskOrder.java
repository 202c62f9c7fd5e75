package io.huifang.followup;

import io.huifang.campaign.CaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that is wanted.
 *
 * @param caseId null when it belongs to no case that we know of
 * @param cause what it is for, like {@code call:7c9e...} or {@code message:41d8...}: one case has one task of a kind for
 *     one cause, however often it is ordered; a cause without a case must be unique by itself
 * @param because one plain sentence for people, without personal data; longer ones are cut
 * @param dueAt when it must be done; null to have it found by kind and work calendar
 * @param by who wants it: a person's name, or {@link #RULES}
 */
public record TaskOrder(
        TaskKind kind,
        @Nullable CaseId caseId,
        String cause,
        String because,
        List<Evidence> evidence,
        @Nullable Instant dueAt,
        String by) {

    /** Who opens and closes tasks where no person does. */
    public static final String RULES = "rules";

    public static final int CAUSE_LENGTH = 200;
    public static final int MOST_EVIDENCE = 50;

    public TaskOrder {
        if (cause.isBlank() || cause.length() > CAUSE_LENGTH) {
            throw new IllegalArgumentException("a cause has 1 to " + CAUSE_LENGTH + " characters");
        }
        if (because.isBlank()) {
            throw new IllegalArgumentException("a task needs a reason");
        }
        evidence = evidence.stream().distinct().limit(MOST_EVIDENCE).toList();
    }

    /** A task that the rules want, due by its kind. */
    public static TaskOrder byRule(
            TaskKind kind, @Nullable CaseId caseId, String cause, String because, List<Evidence> evidence) {
        return new TaskOrder(kind, caseId, cause, because, evidence, null, RULES);
    }

    /** The text that keeps one cause from opening two tasks. */
    String once() {
        return (caseId == null ? "-" : caseId.toString()) + ":" + kind + ":" + cause;
    }
}
