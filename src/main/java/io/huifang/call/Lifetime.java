package io.huifang.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a call may still live: finds calls that go on for too long or have gone silent, and bounds every end. */
final class Lifetime {

    /** How long to wait, after a call's end, for what is still on its way: causes, transcripts, the leg's end. */
    static final Duration AFTERMATH = Duration.ofSeconds(5);

    /**
     * How long to wait, after its end, for what the network said in a call that was not answered. A machine under load
     * understands late, and without the words a signal that says something else would be believed.
     */
    private static final Duration LATE_WORDS = Duration.ofSeconds(30);

    /** Sound comes every 20 ms while a leg is up; after this long without any the call is dead. */
    private static final Duration DEAD = Duration.ofSeconds(15);

    private final Clock clock;
    private final Instant longestUntil;
    private final Duration mediaWithin;
    private Instant lastSign;
    private Instant quietUntil;
    /** When waiting for the rest of this call's end is given up; null while the call lives. */
    private @Nullable Instant giveUpAt;

    Lifetime(CallSettings settings, Clock clock) {
        this.clock = clock;
        this.lastSign = clock.instant();
        this.quietUntil = lastSign;
        this.longestUntil = lastSign.plus(settings.longest());
        this.mediaWithin = settings.mediaWithin();
    }

    /** Nothing will be heard of the call for a while, and that is well so. */
    void quietFor(Duration time) {
        quietUntil = clock.instant().plus(time);
    }

    /** Something happened to the call. */
    void signOfLife() {
        lastSign = clock.instant();
    }

    /** The call comes to its end: what is late is waited for a little, from now on at most. */
    void ending() {
        Instant limit = clock.instant().plus(AFTERMATH);
        if (giveUpAt == null || limit.isBefore(giveUpAt)) {
            giveUpAt = limit;
        }
    }

    boolean isEnding() {
        return giveUpAt != null;
    }

    /** True when the end has been waited for long enough. */
    boolean isWaitedOut() {
        return giveUpAt != null && clock.instant().isAfter(giveUpAt);
    }

    /** True when also late words have been waited for long enough. */
    boolean isWaitedOutForWords() {
        return giveUpAt != null
                && clock.instant().isAfter(giveUpAt.plus(LATE_WORDS).minus(AFTERMATH));
    }

    /** @param connected whether the sound was there; before, the PBX may take its time to connect it */
    boolean isOverdue(boolean connected) {
        Instant now = clock.instant();
        Duration silence = connected ? DEAD : DEAD.plus(mediaWithin);
        boolean silent = now.isAfter(quietUntil) && now.isAfter(lastSign.plus(silence));
        return giveUpAt == null && (silent || now.isAfter(longestUntil));
    }
}
