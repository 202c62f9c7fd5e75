package io.huifang.call;

/** How a call attempt went, as the network and the sound told it. */
public enum Disposition {
    /** A person answered and spoke with us, or at least picked up. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** The number does not exist. */
    INVALID,
    /** The number has been changed. */
    CHANGED,
    /** The number is in no valid format. */
    BAD_FORMAT,
    /** The line is suspended. */
    SUSPENDED,
    POWER_OFF,
    /** Out of coverage, cannot be connected. */
    UNREACHABLE_NOW,
    /** Incoming calls are barred. */
    BARRED,
    REJECTED,
    /** The network tells the called party by text message that we called. */
    MISSED_CALL_SERVICE,
    /** An answering machine or voice mailbox. */
    VOICEMAIL,
    /** A switchboard's menu, behind which nobody was reached. */
    IVR,
    /** A fax machine or a modem. */
    FAX,
    CONGESTION,
    /** A fault of the trunk, the PBX or ours; never the called party's. */
    SYSTEM,
    /** The service or the PBX died in the call; what the called party heard is not known. */
    INTERRUPTED
}
