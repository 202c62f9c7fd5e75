package io.huifang.pbx;

/** How dialling ended: Asterisk's DIALSTATUS, and two endings that Asterisk has no word for. */
public enum DialStatus {
    /** Answered; the call then took place. */
    ANSWER,
    BUSY,
    /** Rang out. */
    NOANSWER,
    /** We gave up while it was ringing. */
    CANCEL,
    CONGESTION,
    CHANUNAVAIL,
    /** The PBX couldn't connect the media leg, so the number was never dialled. */
    MEDIA_FAILED,
    /** The PBX went away, or forgot the call; what the far end did is not known. */
    PBX_LOST
}
