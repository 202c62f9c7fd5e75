package io.huifang.speech.recognition;

import java.time.Duration;

/** What tests of recognition share. */
final class Recognitions {

    private Recognitions() {}

    static RecognitionProperties properties(String english) {
        return new RecognitionProperties(
                new RecognitionProperties.Models(english, ""),
                2,
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                500,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                true);
    }
}
