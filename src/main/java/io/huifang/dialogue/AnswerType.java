package io.huifang.dialogue;

/** What kind of answer a question wants, and so how it is understood and compared. */
public enum AnswerType {
    YES_NO,
    NUMBER,
    /** A person's or a company's name. */
    NAME,
    /** Anything; compared loosely when something is expected. */
    TEXT
}
