package io.huifang.console;

import io.huifang.call.Disposition;
import io.huifang.call.LeftMessage;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.AttemptState;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.CaseState;
import io.huifang.campaign.CaseSummary;
import io.huifang.campaign.reach.Outlook;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it: numbers masked, facts left out. Fields without a value are null, never absent. */
record CaseView(
        UUID id,
        @Nullable String externalId,
        UUID campaign,
        String language,
        String script,
        CaseState state,
        @Nullable Verdict verdict,
        List<ReasonView> reasons,
        Instant openedAt,
        @Nullable Instant notBefore,
        CaseOrder.Urgency urgency,
        @Nullable Instant deadline,
        @Nullable Instant dueAt,
        @Nullable String waitingBecause,
        @Nullable OutlookView outlook,
        @Nullable Instant settledAt,
        List<ContactView> contactPoints,
        List<EmailView> emails,
        List<AttemptView> attempts) {

    static CaseView of(CaseFile file, @Nullable Outlook outlook, RecordingsFolder recordings) {
        Decision decision = file.decision();
        return new CaseView(
                file.id().value(),
                file.order().externalId(),
                file.order().terms().campaign().value(),
                file.order().language().tag(),
                file.order().script(),
                file.state(),
                decision == null ? null : decision.verdict(),
                decision == null
                        ? List.of()
                        : decision.reasons().stream().map(ReasonView::of).toList(),
                file.openedAt(),
                file.order().notBefore(),
                file.order().terms().urgency(),
                file.order().terms().deadline(),
                file.dueAt(),
                file.waitingBecause(),
                outlook == null ? null : OutlookView.of(outlook),
                file.settledAt(),
                file.contacts().stream().map(ContactView::of).toList(),
                file.order().emails().stream().map(EmailView::of).toList(),
                file.attempts().stream()
                        .map(attempt -> AttemptView.of(attempt, recordings))
                        .toList());
    }

    /** A case in one line. */
    record Line(
            UUID id,
            @Nullable String externalId,
            String language,
            String script,
            CaseState state,
            @Nullable Verdict verdict,
            Instant openedAt,
            @Nullable Instant settledAt) {

        static Line of(CaseSummary summary) {
            return new Line(
                    summary.id().value(),
                    summary.externalId(),
                    summary.language().tag(),
                    summary.script(),
                    summary.state(),
                    summary.verdict(),
                    summary.openedAt(),
                    summary.settledAt());
        }
    }

    record ReasonView(
            String question,
            String why,
            @Nullable String expected,
            String heard,
            double confidence,
            @Nullable Long fromMs,
            @Nullable Long toMs) {

        static ReasonView of(Reason reason) {
            return new ReasonView(
                    reason.question(),
                    reason.why(),
                    reason.expected(),
                    reason.heard(),
                    reason.confidence(),
                    from(reason.span()),
                    to(reason.span()));
        }
    }

    /** Who has called whom. */
    enum Direction {
        /** We have called them. */
        OUT,
        /** They have called us. */
        IN
    }

    /** The links are null where there is nothing to fetch. */
    record AttemptView(
            UUID call,
            int contactPoint,
            AttemptState state,
            Instant placedAt,
            Direction direction,
            @Nullable Disposition disposition,
            @Nullable String why,
            @Nullable String heardOnLine,
            @Nullable Long heardFromMs,
            @Nullable Long heardToMs,
            @Nullable Integer cause,
            @Nullable Integer sipCode,
            @Nullable Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable Integer scriptVersion,
            @Nullable LeftMessage message,
            List<AnswerView> answers,
            List<EffectView> effects,
            @Nullable String recording,
            String transcript) {

        static AttemptView of(AttemptRecord attempt, RecordingsFolder recordings) {
            AttemptRecord.Result result = attempt.result();
            UUID call = attempt.call().value();
            String self = "/api/calls/" + call;
            List<AnswerView> answers =
                    attempt.answers().stream().map(AnswerView::of).toList();
            List<EffectView> effects =
                    attempt.effects().stream().map(EffectView::of).toList();
            return result == null
                    ? new AttemptView(
                            call,
                            attempt.contactPlace(),
                            attempt.state(),
                            attempt.placedAt(),
                            attempt.cameIn() ? Direction.IN : Direction.OUT,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            answers,
                            effects,
                            null,
                            self + "/transcript")
                    : new AttemptView(
                            call,
                            attempt.contactPlace(),
                            attempt.state(),
                            attempt.placedAt(),
                            attempt.cameIn() ? Direction.IN : Direction.OUT,
                            result.disposition(),
                            result.why(),
                            result.heardOnLine(),
                            from(result.heardAt()),
                            to(result.heardAt()),
                            result.cause(),
                            result.sipCode(),
                            result.startedAt(),
                            result.answeredAt(),
                            result.endedAt(),
                            result.scriptVersion(),
                            result.message(),
                            answers,
                            effects,
                            result.recording() != null || recordings.of(attempt).isPresent()
                                    ? self + "/recording"
                                    : null,
                            self + "/transcript");
        }
    }

    /** What followed from a call; times are the called person's local ones. */
    record EffectView(
            String kind,
            @Nullable LocalDateTime at,
            @Nullable Boolean urgent,
            @Nullable String words) {

        static EffectView of(Effect effect) {
            return switch (effect) {
                case Effect.StopRecording ignored -> new EffectView("STOP_RECORDING", null, null, null);
                case Effect.DoNotCall ignored -> new EffectView("DO_NOT_CALL", null, null, null);
                case Effect.RetireNumber ignored -> new EffectView("RETIRE_NUMBER", null, null, null);
                case Effect.CallBack(LocalDateTime at, boolean urgent) -> new EffectView("CALL_BACK", at, urgent, null);
                case Effect.HasLeft(String when) -> new EffectView("HAS_LEFT", null, null, when);
                case Effect.Informant(String words) -> new EffectView("INFORMANT", null, null, words);
                case Effect.Fraud(String question) -> new EffectView("FRAUD", null, null, question);
                case Effect.TakenOver(String by) -> new EffectView("TAKEN_OVER", null, null, by);
            };
        }
    }

    record AnswerView(
            int turn,
            String question,
            @Nullable String expected,
            String heard,
            @Nullable String value,
            Judgement judgement,
            double confidence,
            @Nullable Long fromMs,
            @Nullable Long toMs) {

        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.turn(),
                    answer.question(),
                    answer.expected(),
                    answer.heard(),
                    answer.value(),
                    answer.judgement(),
                    answer.confidence(),
                    from(answer.span()),
                    to(answer.span()));
        }
    }

    static @Nullable Long from(@Nullable AudioSpan span) {
        return span == null ? null : span.from().toMillis();
    }

    static @Nullable Long to(@Nullable AudioSpan span) {
        return span == null ? null : span.to().toMillis();
    }
}
