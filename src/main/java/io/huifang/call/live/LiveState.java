package io.huifang.call.live;

/** What a call is at. */
public enum LiveState {
    DIALLING,
    RINGING,
    /** Not answered, but the network says or plays something. */
    NETWORK,
    /** Before the script's questions: whether it may ask at all. */
    GREETING,
    /** Who is there. */
    IDENTITY,
    QUESTION,
    /** Somebody went to look something up or to fetch somebody. */
    WAITING,
    /** A conversation without questions, such as the taking of a message. */
    TALKING,
    LEAVING_MESSAGE,
    /** On the way to a person. */
    TRANSFERRING,
    ENDING
}
