package io.huifang.dialogue.script;

/** What it means when an answer contradicts the file. */
public enum Consequence {
    /** The verification fails: {@code MISMATCH}. */
    FAIL,
    /** The verification fails and a person must look now: suspicion of fraud. */
    FRAUD,
    /** A person must look: {@code REVIEW}. */
    REVIEW,
    /** It is noted for the relationship manager and changes nothing. */
    REMIND
}
