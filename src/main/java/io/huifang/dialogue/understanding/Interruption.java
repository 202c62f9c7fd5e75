package io.huifang.dialogue.understanding;

import org.jspecify.annotations.Nullable;

/**
 * Something said that is no answer and that the bot must react to.
 *
 * @param confidence 0 to 1
 * @param detail what was said with it, in normal form: for {@link Kind#CALL_LATER} a moment, for
 *     {@link Kind#HAS_LEFT} a date, for {@link Kind#NOT_INFORMED} the words that name who knows; else null, and null when
 *     it was not said
 */
public record Interruption(
        Kind kind, double confidence, @Nullable String detail) {

    /** In the order of their weight: where two are heard at once, the first wins. */
    public enum Kind {
        /** "Stop calling me", 别再打了. */
        STOP_CALLING,
        /** "I don't want to be recorded", 不同意录音. */
        NO_RECORDING,
        /** "Wrong number", 打错了. */
        WRONG_NUMBER,
        /** "He has left the company", 他已离职. */
        HAS_LEFT,
        /** "A person please", 转人工. */
        PERSON,
        /** "Is this a scam?", 你是骗子吗. */
        SCAM,
        /** "I am in a meeting", 晚点打. */
        CALL_LATER,
        /** "I don't know about that", 我不清楚. */
        NOT_INFORMED,
        /** "I won't tell you that", 不方便透露. */
        REFUSES,
        /** "Pardon?", 再说一遍. */
        REPEAT,
        /** "Who is this?", "why do you ask?", 你是谁. */
        WHO_AND_WHY,
        /** "Are you a robot?", 你是机器人吗. */
        ROBOT,
        /** Abuse, profanity. */
        ABUSE,
        /** "No wait, I meant ...", 不对，刚才说错了: about the question before, without the new answer in the same breath. */
        CORRECTION,
        /** "Hold on", 等一下. The last, for with it people begin to say something else. */
        HOLD_ON;

        /**
         * Whether the call, or more than the call, ends on it: a number is never called again, a case goes back to the bank. It
         * is not to be heard in words that the recogniser may have guessed.
         */
        public boolean isIrreversible() {
            return switch (this) {
                case STOP_CALLING, NO_RECORDING, WRONG_NUMBER, HAS_LEFT -> true;
                case PERSON,
                        SCAM,
                        CALL_LATER,
                        NOT_INFORMED,
                        REFUSES,
                        REPEAT,
                        WHO_AND_WHY,
                        HOLD_ON,
                        ROBOT,
                        ABUSE,
                        CORRECTION -> false;
            };
        }
    }
}
