package io.huifang.call;

import io.huifang.dialogue.Say;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot is saying: prompts on their way out, one after the other, and how long they were waited for. A prompt whose
 * sound is still being made holds up those behind it, not those before it, and never the call's thread.
 */
final class Speaking {

    /** Where prompts get their sound. */
    interface Voice {

        /**
         * Gives the sound at once where that is possible.
         *
         * @return empty when it is being made; it comes to {@link Speaking#ready} with the number, on the call's thread
         */
        Optional<Sound> sound(Say say, long number);
    }

    private static final Duration NOTHING = Duration.ofMillis(20);
    private static final Sound BETWEEN = Sound.silence(Duration.ofMillis(250));

    private final MediaLeg leg;
    private final Voice voice;
    private final Deque<Say> waiting = new ArrayDeque<>();
    /** The number under which a sound is being made; 0 when none is. */
    private long awaited;

    private long numbers;
    private long playback;
    private boolean first;
    private long firstPlayback;
    private boolean speaking;
    /** The last voiced sound before a prompt that is not yet on the wire. */
    private @Nullable Duration waitingSince;

    Speaking(MediaLeg leg, Voice voice) {
        this.leg = leg;
        this.voice = voice;
    }

    /** @param lastVoiced when the customer was last heard before it; null when he has not to wait for it */
    void say(Collection<Say> says, @Nullable Duration lastVoiced) {
        waiting.clear();
        waiting.addAll(says);
        awaited = 0;
        speaking = true;
        first = true;
        waitingSince = lastVoiced;
        goOn();
    }

    /** A sound that was being made is there. */
    void ready(long number, Sound sound) {
        if (number == awaited && speaking) {
            awaited = 0;
            play(sound);
            goOn();
        }
    }

    private void goOn() {
        while (awaited == 0 && !waiting.isEmpty()) {
            long number = ++numbers;
            Optional<Sound> sound = voice.sound(waiting.removeFirst(), number);
            if (sound.isPresent()) {
                play(sound.get());
            } else {
                awaited = number;
            }
        }
    }

    private void play(Sound sound) {
        if (!first) {
            leg.play(BETWEEN);
        }
        playback = leg.play(sound.length() == 0 ? Sound.silence(NOTHING) : sound);
        if (first) {
            first = false;
            firstPlayback = playback;
        }
    }

    boolean isSpeaking() {
        return speaking;
    }

    /** Says no more; silence within one frame. */
    void cut() {
        leg.flush();
        waiting.clear();
        awaited = 0;
        speaking = false;
    }

    /**
     * A sound is on the wire.
     *
     * @return how long the customer has waited for it, when he has
     */
    Optional<Duration> begun(long number, Duration at) {
        Duration since = waitingSince;
        if (number != firstPlayback || since == null) {
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
        boolean all = speaking && number == playback && waiting.isEmpty() && awaited == 0;
        speaking &= !all;
        return all;
    }
}
