package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call has come to, as far as it is known, and the report of it. */
final class Outcome {

    /** What a report says of the call besides its outcome. */
    record Call(CallOrder order, int scriptVersion, String recording, Instant startedAt, ZoneId zone) {}

    private final Call call;
    private final Line line;
    private @Nullable Decision decision;
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Disposition machine;
    private @Nullable String machineSaid;
    private @Nullable LeftMessage message;
    private boolean identified;
    private @Nullable AudioSpan heardAt;
    /** Somebody of the bank's ended the call. */
    private boolean endedByUs;
    /** The line was gone before the conversation was over. */
    private boolean cutShort;

    Outcome(Call call, Line line) {
        this.call = call;
        this.line = line;
    }

    /** @return false when there was one before, which stays */
    boolean decided(Decision outcome) {
        if (decision != null) {
            return false;
        }
        decision = outcome;
        return true;
    }

    void followed(Effect effect) {
        effects.add(effect);
    }

    void machine(Disposition disposition, String said) {
        machine = disposition;
        machineSaid = said;
    }

    /** At a machine that said this, the message for it came to that. */
    void message(LeftMessage how, String said) {
        machine(Disposition.VOICEMAIL, said);
        message = how;
    }

    /** Whether the person has proven who he is. */
    void identified(boolean proven) {
        identified = proven;
    }

    /** Where in the recording the disposition can be heard; null when it can't. */
    void heardAt(@Nullable AudioSpan span) {
        heardAt = span;
    }

    /**
     * The line is gone.
     *
     * @param talkOver whether the conversation had come to its end by then
     */
    void lineGone(boolean talkOver) {
        cutShort |= !talkOver && decision == null;
    }

    /** Somebody of the bank's wants it to end, whatever it is at. */
    void endedByUs() {
        endedByUs = true;
    }

    /** Whether a conversation that was held is over. */
    boolean isDecided() {
        return decision != null || machine != null;
    }

    /**
     * The report.
     *
     * @param answers of the conversation; null when there was none
     * @param network what was heard before the answer
     * @param pbxThere whether the PBX is connected now
     */
    CallEnded report(@Nullable List<Answer> answers, NetworkListening network, boolean pbxThere, Instant now) {
        LineSignals.Reading reading = reading(answers != null, network, pbxThere, now);
        boolean counts = machine == null && reading.disposition() != Disposition.INTERRUPTED;
        return report(reading, counts ? decision : null, answers, machine == null ? network.heard() : machineSaid, now);
    }

    /** The report of a call whose thread can't go on: what is known is told, so that the case is not lost. */
    CallEnded brokenOff(String why, @Nullable List<Answer> answers, Instant now) {
        LineSignals.Reading reading =
                new LineSignals.Reading(Disposition.INTERRUPTED, "The call was broken off: " + why + ".");
        return report(reading, null, answers, null, now);
    }

    private CallEnded report(
            LineSignals.Reading reading,
            @Nullable Decision verdict,
            @Nullable List<Answer> answers,
            @Nullable String heard,
            Instant now) {
        DialProgress.Ended end = line.end();
        return new CallEnded(
                call.order().call(),
                call.order().ref(),
                reading.disposition(),
                reading.why(),
                verdict,
                answers == null ? List.of() : answers,
                effects,
                call.zone(),
                heard == null || heard.isBlank() ? null : heard,
                heardAt,
                end == null ? 0 : end.cause(),
                end == null ? null : end.sipCode(),
                call.startedAt(),
                line.answeredAt(),
                end == null ? now : end.at(),
                line.isRecorded() ? call.recording() : null,
                call.scriptVersion(),
                message,
                identified);
    }

    private LineSignals.Reading reading(boolean talked, NetworkListening network, boolean pbxThere, Instant now) {
        if (machine != null) {
            boolean said = machineSaid != null && !machineSaid.isBlank();
            return new LineSignals.Reading(
                    machine,
                    "Not a person answered but a machine, by " + (said ? "what it said." : "its sound.")
                            + (message == null ? "" : " " + message.sentence()));
        }
        if (lostByThePbx(pbxThere)) {
            return new LineSignals.Reading(
                    Disposition.INTERRUPTED, "Somebody picked up, but the PBX was lost in the conversation.");
        }
        if (talked) {
            return new LineSignals.Reading(
                    Disposition.ANSWERED,
                    endedByUs ? "Somebody picked up; the bank ended the call." : "Somebody picked up.");
        }
        if (line.neverCame()) {
            return new LineSignals.Reading(Disposition.SYSTEM, "The PBX did not connect the sound in time.");
        }
        DialProgress.Ended end = line.end();
        return LineSignals.unanswered(
                end == null ? new DialProgress.Ended(now, DialStatus.PBX_LOST, 0, null) : end,
                network.heard(),
                network.tone());
    }

    /** Not the called person's doing, so it is no answer; a contradiction that was heard before stays one. */
    private boolean lostByThePbx(boolean pbxThere) {
        boolean unfinished = decision == null || decision.verdict() == Verdict.INCOMPLETE;
        DialProgress.Ended end = line.end();
        boolean lost = end == null ? !pbxThere : end.status() == DialStatus.PBX_LOST;
        return cutShort && unfinished && lost;
    }
}
