package io.huifang.campaign;

import io.huifang.call.CallEnded;
import io.huifang.call.Disposition;
import io.huifang.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call attempt and the changes that it can go through. Not for use by several threads. */
final class Attempt {

    private final CallId call;
    private final CaseId caseId;
    private final int contactPlace;
    private final String node;
    private final Instant placedAt;
    private final Instant leaseUntil;
    private final boolean cameIn;
    private final @Nullable String trunk;
    private AttemptState state;
    private AttemptRecord.@Nullable Result result;

    /** As the store has it. */
    Attempt(
            CallId call,
            CaseId caseId,
            int contactPlace,
            String node,
            Instant placedAt,
            Instant leaseUntil,
            boolean cameIn,
            @Nullable String trunk,
            AttemptState state,
            AttemptRecord.@Nullable Result result) {
        this.call = call;
        this.caseId = caseId;
        this.contactPlace = contactPlace;
        this.node = node;
        this.placedAt = placedAt;
        this.leaseUntil = leaseUntil;
        this.cameIn = cameIn;
        this.trunk = trunk;
        this.state = state;
        this.result = result;
    }

    static Attempt placed(CaseId caseId, int contactPlace, String node, Instant now, Duration lease) {
        return new Attempt(
                CallId.random(),
                caseId,
                contactPlace,
                node,
                now,
                now.plus(lease),
                false,
                null,
                AttemptState.PLACED,
                null);
    }

    /** Somebody calls us from a contact point of the case. */
    static Attempt received(CallId call, CaseId caseId, int contactPlace, String node, Instant now, Duration lease) {
        return new Attempt(
                call, caseId, contactPlace, node, now, now.plus(lease), true, null, AttemptState.PLACED, null);
    }

    /**
     * The same over a trunk.
     *
     * @param name null for the one that has none
     */
    Attempt over(@Nullable String name) {
        return new Attempt(call, caseId, contactPlace, node, placedAt, leaseUntil, cameIn, name, state, result);
    }

    /** The call is over. An attempt given up as interrupted learns here what really happened. */
    void ended(CallEnded event) {
        if (!awaitsResult()) {
            throw new IllegalStateException("attempt " + call + " is " + state + " and can't end again");
        }
        state = event.disposition() == Disposition.INTERRUPTED ? AttemptState.INTERRUPTED : AttemptState.ENDED;
        result = new AttemptRecord.Result(
                event.disposition(),
                event.why(),
                event.heardOnLine(),
                event.heardAt(),
                event.cause(),
                event.sipCode(),
                event.startedAt(),
                event.answeredAt(),
                event.endedAt(),
                event.recording(),
                event.scriptVersion(),
                event.message());
    }

    /** The service has lost the call. */
    void interrupted(String why) {
        mustBePlaced();
        state = AttemptState.INTERRUPTED;
        result = new AttemptRecord.Result(
                Disposition.INTERRUPTED, why, null, null, 0, null, null, null, null, null, null, null);
    }

    /** Nothing was dialled and nothing will be. */
    void refused(String why) {
        mustBePlaced();
        state = AttemptState.NOT_PLACED;
        result = new AttemptRecord.Result(null, why, null, null, 0, null, null, null, null, null, null, null);
    }

    private void mustBePlaced() {
        if (state != AttemptState.PLACED) {
            throw new IllegalStateException("attempt " + call + " is " + state + ", not PLACED");
        }
    }

    boolean isOpen() {
        return state == AttemptState.PLACED;
    }

    /** Whether a word from the call room can still tell us something. */
    boolean awaitsResult() {
        return state == AttemptState.PLACED || (state == AttemptState.INTERRUPTED && !heardFrom());
    }

    private boolean heardFrom() {
        return result != null && result.endedAt() != null;
    }

    CallId call() {
        return call;
    }

    CaseId caseId() {
        return caseId;
    }

    int contactPlace() {
        return contactPlace;
    }

    String node() {
        return node;
    }

    Instant placedAt() {
        return placedAt;
    }

    Instant leaseUntil() {
        return leaseUntil;
    }

    /** Whether the other side has called us. */
    boolean cameIn() {
        return cameIn;
    }

    /** What carries it; null when that has no name, and for a call that came in. */
    @Nullable
    String trunk() {
        return trunk;
    }

    AttemptState state() {
        return state;
    }

    AttemptRecord.@Nullable Result result() {
        return result;
    }

    @Nullable
    Disposition disposition() {
        return result == null ? null : result.disposition();
    }

    String why() {
        return result == null ? "" : result.why();
    }
}
