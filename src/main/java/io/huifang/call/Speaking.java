package io.huifang.call;

import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bot is saying: the prompt on its way out, and how long it was waited for. */
final class Speaking {

    private final MediaLeg leg;
    private long playback;
    private boolean speaking;
    /** The last voiced sound before a prompt that is not yet on the wire. */
    private @Nullable Duration waitingSince;

    Speaking(MediaLeg leg) {
        this.leg = leg;
    }

    /** @param lastVoiced when the customer was last heard before it; null when he has not to wait for it */
    void say(Sound sound, @Nullable Duration lastVoiced) {
        speaking = true;
        playback = leg.play(sound);
        waitingSince = lastVoiced;
    }

    boolean isSpeaking() {
        return speaking;
    }

    /** Says no more; silence within one frame. */
    void cut() {
        leg.flush();
        speaking = false;
    }

    /**
     * A sound is on the wire.
     *
     * @return how long the customer has waited for it, when he has
     */
    Optional<Duration> begun(long number, Duration at) {
        Duration since = waitingSince;
        if (number != playback || since == null) {
            return Optional.empty();
        }
        waitingSince = null;
        return Optional.of(at.minus(since));
    }

    /**
     * A sound is over.
     *
     * @return true when with it all is said
     */
    boolean ended(long number) {
        boolean was = speaking && number == playback;
        speaking &= !was;
        return was;
    }
}
