package io.huifang.media;

import java.util.Locale;

/** Why a connection was turned away. */
enum Refusal {
    /** Nobody expects a call of this UUID. */
    UNKNOWN,
    /** The call of this UUID is or was connected already. */
    REPEATED,
    /** The call of this UUID was expected, but no longer. */
    LATE,
    /** No AudioSocket, or a kind of frame that we don't take. */
    GARBAGE,
    /** A frame beyond {@link FrameReader#MAX_PAYLOAD}. */
    HUGE,
    /** The connection ended before it had said which call it is. */
    TRUNCATED,
    /** The connection did not say in time which call it is. */
    SILENT,
    /** Too many connections at once have not said which call they are. */
    CROWDED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
