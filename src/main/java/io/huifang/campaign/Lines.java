package io.huifang.campaign;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts the lines that are taken, over all nodes. */
@Component
class Lines {

    private final LineStore lines;
    private final AttemptStore attempts;
    private final PauseStore pauses;
    private final Pace pace;
    private final Calling calling;

    Lines(LineStore lines, AttemptStore attempts, PauseStore pauses, Pace pace, Calling calling) {
        this.lines = lines;
        this.attempts = attempts;
        this.pauses = pauses;
        this.pace = pace;
        this.calling = calling;
    }

    /** Whether somebody is on the line for a case that is open: he has called us himself. */
    boolean isOnTheLine(CaseId id) {
        return attempts.isInCall(id);
    }

    /** What is open now. Behind the claim gate nothing of it changes until the claim is committed. */
    Openings openings(Instant now) {
        // clocks of several nodes may differ a little; what is further ahead is from before a clock was set back
        return new Openings(
                calling,
                pace,
                pauses.current(),
                lines.underWay(),
                lines.placed(now.minus(Openings.SECOND), now.plus(Openings.SECOND)));
    }
}
