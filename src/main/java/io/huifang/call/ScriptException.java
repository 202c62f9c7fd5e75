package io.huifang.call;

/** A script can't be used; the message names file, line, field and what is allowed. */
final class ScriptException extends RuntimeException {

    ScriptException(String message) {
        super(message);
    }
}
