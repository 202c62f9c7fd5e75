package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.call.CallDesk;
import io.huifang.call.Disposition;
import io.huifang.call.LiveCall;
import io.huifang.campaign.AttemptRecord;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.Cases;
import io.huifang.dialogue.Decision;
import io.huifang.kernel.CallId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the calls that live, ends them, and hands out what is left of those that are over. */
@Needs(Right.SEE_CALLS)
@RestController
@RequestMapping("/api/calls")
class CallController {

    private static final Logger LOG = LoggerFactory.getLogger(CallController.class);
    private static final MediaType WAV = new MediaType("audio", "wav");
    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);
    private static final int MOST_BUCKETS = 10_000;

    private final CallDesk calls;
    private final Cases cases;
    private final RecordingsFolder recordings;
    private final SpokenWords words;
    private final Peaks peaks;

    CallController(CallDesk calls, Cases cases, RecordingsFolder recordings, SpokenWords words, Peaks peaks) {
        this.calls = calls;
        this.cases = cases;
        this.recordings = recordings;
        this.words = words;
        this.peaks = peaks;
    }

    /** A call that lives now; {@code ref} is its case's id where a case ordered it. */
    record LiveView(UUID call, String ref, LiveCall.Stage stage, String question, Instant since) {}

    /**
     * A call with what was asked and said so far, for the person to whom it is put through.
     *
     * @param stage how far it has come; null when it is over
     * @param question the one being asked; empty when none is
     */
    record CallView(
            UUID call,
            UUID caseId,
            LiveCall.@Nullable Stage stage,
            String question,
            @Nullable Disposition disposition,
            Instant placedAt,
            List<CaseView.AnswerView> answers) {}

    /**
     * What was said, as far as it is known.
     *
     * @param turns answer by answer; places are milliseconds of the recording
     * @param lines all that either side said, when the call is over; places are seconds of the recording
     * @param reasons those of the case's verdict that this call gave
     */
    record TranscriptView(
            UUID call,
            UUID caseId,
            @Nullable Disposition disposition,
            @Nullable String heardOnLine,
            List<Turn> turns,
            List<LineView> lines,
            List<CaseView.ReasonView> reasons) {

        record Turn(
                int turn,
                String question,
                String heard,
                double confidence,
                @Nullable Long fromMs,
                @Nullable Long toMs) {}
    }

    @GetMapping
    List<LiveView> live() {
        return calls.live().stream()
                .sorted(Comparator.comparing(LiveCall::since))
                .map(call -> new LiveView(call.call().value(), call.ref(), call.stage(), call.question(), call.since()))
                .toList();
    }

    @GetMapping("/{id}")
    @Audited(value = Deed.CALL_SEEN, tokens = false)
    CallView get(@PathVariable UUID id) {
        AttemptRecord attempt = attempt(id);
        AttemptRecord.Result result = attempt.result();
        Optional<LiveCall> live = calls.live().stream()
                .filter(call -> call.call().equals(attempt.call()))
                .findFirst();
        return new CallView(
                id,
                attempt.caseId().value(),
                live.map(LiveCall::stage).orElse(null),
                live.map(LiveCall::question).orElse(""),
                result == null ? null : result.disposition(),
                attempt.placedAt(),
                attempt.answers().stream().map(CaseView.AnswerView::of).toList());
    }

    @PostMapping("/{id}/hangup")
    @Needs(Right.STEER_CALLS)
    @Audited(value = Deed.CALL_STEERED, evenUnwritten = true)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void hangUp(@PathVariable UUID id) {
        CallId call = new CallId(id);
        if (calls.live().stream().noneMatch(live -> live.call().equals(call))) {
            throw new NotFoundException("No call " + id + " lives now.");
        }
        try (var _ = MDC.putCloseable("call", id.toString())) {
            LOG.info("hang-up asked for over the API");
        }
        calls.hangUp(call);
    }

    /** Spring answers Range requests from the resource, with 206 and 416. */
    @GetMapping("/{id}/recording")
    @Needs(Right.HEAR_RECORDINGS)
    @Audited(Deed.RECORDING_HEARD)
    ResponseEntity<Resource> recording(@PathVariable UUID id) {
        AttemptRecord attempt = attempt(id);
        AttemptRecord.Result result = attempt.result();
        boolean promised = result != null && result.recording() != null;
        Resource file = recordings
                .of(attempt)
                .map(FileSystemResource::new)
                .orElseThrow(() -> new NotFoundException(
                        promised
                                ? "The recording of call " + id + " is not there any more."
                                : "Call " + id + " has no recording."));
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    @GetMapping("/{id}/transcript")
    @Audited(Deed.TRANSCRIPT_READ)
    TranscriptView transcript(@PathVariable UUID id) {
        AttemptRecord attempt = attempt(id);
        AttemptRecord.Result result = attempt.result();
        return new TranscriptView(
                id,
                attempt.caseId().value(),
                result == null ? null : result.disposition(),
                result == null ? null : result.heardOnLine(),
                attempt.answers().stream()
                        .map(answer -> new TranscriptView.Turn(
                                answer.turn(),
                                answer.question(),
                                answer.heard(),
                                answer.confidence(),
                                CaseView.from(answer.span()),
                                CaseView.to(answer.span())))
                        .toList(),
                words.of(attempt),
                reasons(attempt));
    }

    /** The evidence of a verdict is in the answers: a reason is this call's when one of them is what it tells of. */
    private List<CaseView.ReasonView> reasons(AttemptRecord attempt) {
        Decision decision = cases.find(attempt.caseId()).map(CaseFile::decision).orElse(null);
        if (decision == null) {
            return List.of();
        }
        return decision.reasons().stream()
                .filter(reason -> reason.span() != null
                        && attempt.answers().stream()
                                .anyMatch(answer -> answer.question().equals(reason.question())
                                        && answer.heard().equals(reason.heard())
                                        && reason.span().equals(answer.span())))
                .map(CaseView.ReasonView::of)
                .toList();
    }

    /** The same as captions for a player, which knows no more than the lines that have their place in the recording. */
    @GetMapping("/{id}/transcript.vtt")
    @Audited(Deed.TRANSCRIPT_READ)
    ResponseEntity<String> captions(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(VTT)
                .cacheControl(CacheControl.noStore())
                .body(WebVtt.of(words.of(attempt(id))));
    }

    @GetMapping("/{id}/peaks")
    @Needs(Right.HEAR_RECORDINGS)
    PeaksView peaks(@PathVariable UUID id, @RequestParam(defaultValue = "1000") int buckets) throws IOException {
        if (buckets < 1 || buckets > MOST_BUCKETS) {
            throw new BadRequestException(
                    "1 field(s) are wrong; see errors.",
                    List.of(new FieldError(
                            "buckets", "is out of range", String.valueOf(buckets), "1 to " + MOST_BUCKETS)));
        }
        Path file = recordings
                .of(attempt(id))
                .orElseThrow(() -> new NotFoundException("Call " + id + " has no recording."));
        Peaks.Outline outline = peaks.of(file, buckets);
        return new PeaksView(id, outline.durationMs(), outline.left(), outline.right());
    }

    private AttemptRecord attempt(UUID id) {
        return cases.attempt(new CallId(id)).orElseThrow(() -> new NotFoundException("There is no call " + id + "."));
    }
}
