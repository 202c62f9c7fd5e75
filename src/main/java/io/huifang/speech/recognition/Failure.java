package io.huifang.speech.recognition;

/** Why a listening came to nothing. */
enum Failure {
    OVERLOADED("overloaded"),
    IDLE("no sound came for too long"),
    ENGINE("the recogniser failed"),
    STOPPING("the service is stopping");

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    /** As the listener hears it. */
    String words() {
        return words;
    }
}
