package io.huifang.dialogue;

/** What it means when an answer contradicts the file. */
public enum Consequence {
    /** The verification fails: {@link Verdict#MISMATCH}. */
    FAIL,
    /** A person must look: {@link Verdict#REVIEW}. */
    REVIEW,
    /** It is noted for the relationship manager and changes nothing. */
    REMIND
}
