package io.huifang.media;

import java.time.Duration;

/**
 * When speech counts as begun and as ended.
 *
 * @param minSpeech voiced time before speech counts as begun; shorter bursts (a cough, a click) don't; 40 ms to 2 s
 * @param endSilence unvoiced time after which speech counts as ended; 100 ms to 5 s
 */
public record Endpointing(Duration minSpeech, Duration endSilence) {

    public static final Endpointing DEFAULT = new Endpointing(Duration.ofMillis(200), Duration.ofMillis(700));

    public Endpointing {
        require("minSpeech", minSpeech, 40, 2_000);
        require("endSilence", endSilence, 100, 5_000);
    }

    private static void require(String name, Duration value, long least, long most) {
        if (value.toMillis() < least || value.toMillis() > most) {
            throw new IllegalArgumentException(
                    name + " is " + least + " to " + most + " ms, not " + value.toMillis() + " ms");
        }
    }
}
