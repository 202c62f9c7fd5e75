package io.huifang.dialogue;

/** What a verification came to. */
public enum Verdict {
    /** Every required fact was confirmed with confidence. */
    VERIFIED,
    /** A person must look. */
    REVIEW,
    /** A fact was contradicted, clearly and where the script says that this fails. */
    MISMATCH,
    /** The call ended before all required questions were answered. */
    INCOMPLETE,
    /** Nobody could be reached; never a failed check. */
    UNREACHABLE,
    /** The called person did not want to answer. */
    REFUSED
}
