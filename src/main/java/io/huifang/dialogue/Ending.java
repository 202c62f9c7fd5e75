package io.huifang.dialogue;

/** Why a conversation is over, and what it comes to when no answer makes it worse. */
enum Ending {
    /** All questions were asked, or the script has it end here; the answers decide. */
    COMPLETE(Cause.Code.COMPLETE, Verdict.VERIFIED),
    NOT_NOW(Cause.Code.NOT_NOW, Verdict.INCOMPLETE),
    GATE_UNCLEAR(Cause.Code.GATE_UNCLEAR, Verdict.INCOMPLETE),
    HUNG_UP(Cause.Code.HUNG_UP, Verdict.INCOMPLETE),
    SILENT(Cause.Code.SILENT, Verdict.INCOMPLETE),
    /** Ours, not theirs. */
    UNHEARD(Cause.Code.UNHEARD, Verdict.INCOMPLETE),
    NO_TIME_LEFT(Cause.Code.NO_TIME_LEFT, Verdict.INCOMPLETE),
    NOT_UNDERSTOOD(Cause.Code.NOT_UNDERSTOOD, Verdict.INCOMPLETE),
    CALL_LATER(Cause.Code.CALL_LATER, Verdict.INCOMPLETE),
    NOT_INFORMED(Cause.Code.NOT_INFORMED_AT_ALL, Verdict.INCOMPLETE),
    SUSPICIOUS(Cause.Code.SUSPICIOUS, Verdict.INCOMPLETE),
    /** Not the one whom the file means, so nobody was reached; never a failed check. */
    WRONG_NUMBER(Cause.Code.WRONG_NUMBER, Verdict.UNREACHABLE),
    STOP_CALLING(Cause.Code.STOP_CALLING, Verdict.REFUSED),
    REFUSED(Cause.Code.REFUSED, Verdict.REFUSED),
    ABUSE(Cause.Code.ABUSE, Verdict.REFUSED),
    PERSON_WANTED(Cause.Code.PERSON_WANTED, Verdict.REVIEW),
    NO_RECORDING(Cause.Code.NO_RECORDING, Verdict.REVIEW),
    HAS_LEFT(Cause.Code.HAS_LEFT, Verdict.REVIEW),
    NOT_IDENTIFIED(Cause.Code.NOT_IDENTIFIED, Verdict.REVIEW),
    FRAUD(Cause.Code.FRAUD, Verdict.MISMATCH);

    private final Cause.Code code;
    private final Verdict verdict;

    Ending(Cause.Code code, Verdict verdict) {
        this.code = code;
        this.verdict = verdict;
    }

    Cause.Code code() {
        return code;
    }

    Verdict verdict() {
        return verdict;
    }
}
