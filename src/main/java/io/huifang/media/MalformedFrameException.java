package io.huifang.media;

/** What came is no AudioSocket frame that we take. Carries no stack trace: a flood of garbage must stay cheap. */
final class MalformedFrameException extends Exception {

    private final Refusal refusal;

    MalformedFrameException(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
