package io.huifang.dialogue;

/** What kind of answer a question wants, and so how it is understood and compared. */
public enum AnswerType {
    YES_NO,
    NUMBER,
    /** A person's or a company's name. */
    NAME,
    /** Anything; compared loosely when something is expected. */
    TEXT;

    io.huifang.dialogue.understanding.AnswerType understood() {
        return switch (this) {
            case YES_NO -> io.huifang.dialogue.understanding.AnswerType.YES_NO;
            case NUMBER -> io.huifang.dialogue.understanding.AnswerType.NUMBER;
            case NAME -> io.huifang.dialogue.understanding.AnswerType.COMPANY;
            case TEXT -> io.huifang.dialogue.understanding.AnswerType.TEXT;
        };
    }
}
