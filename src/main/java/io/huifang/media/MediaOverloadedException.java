package io.huifang.media;

/** As many media legs as allowed are open; the call must wait. */
public final class MediaOverloadedException extends RuntimeException {

    public MediaOverloadedException(String message) {
        super(message);
    }
}
