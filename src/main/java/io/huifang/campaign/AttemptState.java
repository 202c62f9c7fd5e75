package io.huifang.campaign;

/** Where a call attempt stands. */
public enum AttemptState {
    /** Written down before dialling; from here on the telephone may be ringing. */
    PLACED,
    /** The call is over and its result is known. */
    ENDED,
    /** The service lost the call; what the called party heard is not known. */
    INTERRUPTED,
    /** It is certain that nothing was dialled. */
    NOT_PLACED
}
