package io.huifang.call;

import io.huifang.dialogue.Say;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
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

    /** Sees what is said when. */
    interface Witness {

        /** The first sound of a prompt is on the wire. */
        void says(Say say, Duration at);

        /** @param completely false when it was cut short */
        void said(Say say, boolean completely, Duration at);
    }

    private static final Duration NOTHING = Duration.ofMillis(20);
    private static final Sound BETWEEN = Sound.silence(Duration.ofMillis(250));

    private final MediaLeg leg;
    private final Voice voice;
    private final Witness witness;
    /** Prompts whose sound is on its way, by the number of its playback. */
    private final Map<Long, Say> onTheirWay = new HashMap<>();

    private final Deque<Say> waiting = new ArrayDeque<>();
    /** The number under which a sound is being made; 0 when none is. */
    private long awaited;

    private @Nullable Say inTheMaking;
    private long numbers;
    private long playback;
    private boolean first;
    private long firstPlayback;
    private boolean speaking;
    /** The last voiced sound before a prompt that is not yet on the wire. */
    private @Nullable Duration waitingSince;

    Speaking(MediaLeg leg, Voice voice, Witness witness) {
        this.leg = leg;
        this.voice = voice;
        this.witness = witness;
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
        Say say = inTheMaking;
        if (number == awaited && speaking && say != null) {
            awaited = 0;
            play(sound, say);
            goOn();
        }
    }

    private void goOn() {
        while (awaited == 0 && !waiting.isEmpty()) {
            long number = ++numbers;
            Say say = waiting.removeFirst();
            Optional<Sound> sound = voice.sound(say, number);
            if (sound.isPresent()) {
                play(sound.get(), say);
            } else {
                awaited = number;
                inTheMaking = say;
            }
        }
    }

    private void play(Sound sound, Say say) {
        if (!first) {
            leg.play(BETWEEN);
        }
        playback = leg.play(sound.length() == 0 ? Sound.silence(NOTHING) : sound);
        onTheirWay.put(playback, say);
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
        Say say = onTheirWay.get(number);
        if (say != null) {
            witness.says(say, at);
        }
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
    boolean ended(long number, boolean completely, Duration at) {
        Say say = onTheirWay.remove(number);
        if (say != null) {
            witness.said(say, completely, at);
        }
        boolean all = speaking && number == playback && waiting.isEmpty() && awaited == 0;
        speaking &= !all;
        return all;
    }
}
