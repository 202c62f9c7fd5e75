package io.huifang.media;

/** The media server cannot listen; the message is a sentence for the operator. */
final class MediaNotStartedException extends RuntimeException {

    MediaNotStartedException(String message, Throwable cause) {
        super(message, cause);
    }
}
