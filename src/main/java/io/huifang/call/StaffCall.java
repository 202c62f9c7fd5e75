package io.huifang.call;

import io.huifang.dialogue.Say;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.Sound;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds one conversation by keys on one media leg, on the thread that runs it. What is keyed is never logged. */
final class StaffCall {

    private static final Logger log = LoggerFactory.getLogger(StaffCall.class);

    /** A conversation that has come so far is none. */
    private static final int MOST_TURNS = 40;

    /** Longer than any prompt. */
    private static final Duration LONGEST_PROMPT = Duration.ofMinutes(1);

    private final KeyTalk talk;
    private final Function<Say, Sound> voice;
    private final StaffSettings settings;
    private final BlockingQueue<MediaEvent> inbox = new LinkedBlockingQueue<>(256);

    StaffCall(KeyTalk talk, Function<Say, Sound> voice, StaffSettings settings) {
        this.talk = talk;
        this.voice = voice;
        this.settings = settings;
    }

    /** Does not block; sound is of no interest here. */
    void put(MediaEvent event) {
        switch (event) {
            case MediaEvent.Connected ignored -> inbox.offer(event);
            case MediaEvent.Key ignored -> inbox.offer(event);
            case MediaEvent.Played ignored -> inbox.offer(event);
            case MediaEvent.Closed ignored -> {
                while (!inbox.offer(event)) {
                    inbox.poll(); // the end must be heard
                }
            }
            case MediaEvent.Audio ignored -> {}
            case MediaEvent.SpeechStarted ignored -> {}
            case MediaEvent.SpeechGoesOn ignored -> {}
            case MediaEvent.SpeechEnded ignored -> {}
            case MediaEvent.Beep ignored -> {}
            case MediaEvent.Line ignored -> {}
            case MediaEvent.Playing ignored -> {}
            case MediaEvent.RecordingFailed ignored -> {}
        }
    }

    /** Holds the conversation to its end, and closes the leg. */
    void hold(MediaLeg leg) {
        try (leg) {
            if (!(inbox.take() instanceof MediaEvent.Connected)) {
                return;
            }
            KeyTalk.Turn turn = talk.begin();
            for (int turns = 0; turns < MOST_TURNS; turns++) {
                String keys = speakAndListen(leg, turn);
                if (keys == null) {
                    return;
                }
                turn = talk.keyed(keys);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("a staff call broke off", e);
        }
    }

    /** The keys that were pressed; null when the call is over. */
    private @Nullable String speakAndListen(MediaLeg leg, KeyTalk.Turn turn) throws InterruptedException {
        long last = speak(leg, turn);
        StringBuilder keys = new StringBuilder();
        boolean speaking = last >= 0;
        while (true) {
            MediaEvent event = inbox.poll(patience(speaking, keys).toMillis(), TimeUnit.MILLISECONDS);
            switch (event) {
                case null -> {
                    return speaking || turn.isLast() ? null : keys.toString();
                }
                case MediaEvent.Closed ignored -> {
                    return null;
                }
                case MediaEvent.Played(long playback, var _, var _)
                when playback == last -> {
                    if (turn.isLast()) {
                        return null;
                    }
                    speaking = false;
                }
                case MediaEvent.Key(char digit, var _)
                when !turn.isLast() -> {
                    if (speaking) {
                        leg.flush();
                        speaking = false;
                    }
                    if (digit >= '0' && digit <= '9') {
                        keys.append(digit);
                    }
                    if (digit == '#' || keys.length() >= turn.mostKeys()) {
                        return keys.toString();
                    }
                }
                default -> {
                    // the end of something else that was said, or a key at the end
                }
            }
        }
    }

    /** The number of the last sound that is played; -1 when nothing is said. */
    private long speak(MediaLeg leg, KeyTalk.Turn turn) {
        long last = -1;
        for (KeyTalk.Phrase phrase : turn.say()) {
            last = leg.play(voice.apply(new Say(phrase.prompt(), phrase.values())));
        }
        return last;
    }

    private Duration patience(boolean speaking, StringBuilder keys) {
        if (speaking) {
            return LONGEST_PROMPT;
        }
        return keys.isEmpty() ? settings.firstKeyWithin() : settings.nextKeyWithin();
    }
}
