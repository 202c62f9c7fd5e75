package io.huifang.call.live;

/** As many watch or listen as may; the message says which setting bounds them. */
public final class TooManyWatchersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyWatchersException(String message) {
        super(message);
    }
}
