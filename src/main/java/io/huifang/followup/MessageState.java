package io.huifang.followup;

/** What has become of a message. */
public enum MessageState {
    /** Nobody has listened to it. */
    NEW,
    HEARD,
    /** Seen to. */
    DONE
}
