package io.huifang.console;

import io.huifang.campaign.CaseId;
import io.huifang.dialogue.Verdict;
import io.huifang.followup.Evidence;
import io.huifang.followup.TaskFile;
import io.huifang.followup.TaskKind;
import io.huifang.followup.TaskState;
import io.huifang.kernel.AudioSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. Fields without a value are null, never absent. */
record TaskView(
        Line task,
        List<EvidenceView> evidence,
        List<EntryView> history,
        @Nullable DecisionView decision) {

    static TaskView of(TaskFile file, Instant now) {
        TaskFile.PersonDecision decision = file.decision();
        return new TaskView(
                Line.of(file.line(), now),
                file.evidence().stream().map(EvidenceView::of).toList(),
                file.history().stream().map(EntryView::of).toList(),
                decision == null ? null : DecisionView.of(decision));
    }

    /** A task in one line. */
    record Line(
            UUID id,
            TaskKind kind,
            @Nullable String caseLink,
            @Nullable UUID caseId,
            String because,
            String team,
            Instant dueAt,
            boolean overdue,
            TaskState state,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant closedAt) {

        static Line of(TaskFile.Line line, Instant now) {
            CaseId caseId = line.caseId();
            return new Line(
                    line.id().value(),
                    line.kind(),
                    caseId == null ? null : "/api/cases/" + caseId,
                    caseId == null ? null : caseId.value(),
                    line.because(),
                    line.team(),
                    line.dueAt(),
                    !line.state().isClosed() && !now.isBefore(line.dueAt()),
                    line.state(),
                    line.owner(),
                    line.openedAt(),
                    line.closedAt());
        }
    }

    /** The most pressing first; {@code next} asks for what follows, and is null at the end. */
    record Page(List<Line> tasks, @Nullable String next) {}

    /** Where to look and to listen; the recording's part is from..to in milliseconds. */
    record EvidenceView(
            UUID call,
            String question,
            @Nullable Long fromMs,
            @Nullable Long toMs,
            String transcript,
            String recording) {

        static EvidenceView of(Evidence evidence) {
            AudioSpan span = evidence.span();
            String call = "/api/calls/" + evidence.call();
            return new EvidenceView(
                    evidence.call().value(),
                    evidence.question(),
                    CaseView.from(span),
                    CaseView.to(span),
                    call + "/transcript",
                    call + "/recording");
        }
    }

    record EntryView(
            Instant at,
            String who,
            TaskFile.Event what,
            @Nullable TaskState from,
            TaskState to,
            @Nullable String fromOwner,
            @Nullable String toOwner,
            @Nullable String words) {

        static EntryView of(TaskFile.Entry entry) {
            return new EntryView(
                    entry.at(),
                    entry.who(),
                    entry.what(),
                    entry.fromState(),
                    entry.toState(),
                    entry.fromOwner(),
                    entry.toOwner(),
                    entry.words());
        }
    }

    /** What a person decided, beside what the robot had found. */
    record DecisionView(
            UUID task, Verdict verdict, @Nullable Verdict robots, String reason, String by, Instant at) {

        static DecisionView of(TaskFile.PersonDecision decision) {
            return new DecisionView(
                    decision.task().value(),
                    decision.verdict(),
                    decision.robots(),
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }
    }
}
