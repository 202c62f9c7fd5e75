package io.huifang.dialogue;

/** How an answer stands to what the file says. */
public enum Judgement {
    MATCH,
    MISMATCH,
    /** Heard, but not clearly enough to hold it for or against anybody. */
    UNSURE,
    /** Nothing to compare with; kept as said. */
    NOTED,
    /** Nothing usable was said. */
    NOT_ANSWERED
}
