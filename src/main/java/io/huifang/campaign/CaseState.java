package io.huifang.campaign;

/** Where a case stands. */
public enum CaseState {
    /** Waits for its next call. */
    OPEN,
    /** A call may be under way. */
    CALLING,
    /** Has its verdict; nothing more is dialled. */
    SETTLED
}
