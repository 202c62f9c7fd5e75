package io.huifang.console;

/** There is no such thing; the message says what was looked for. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
