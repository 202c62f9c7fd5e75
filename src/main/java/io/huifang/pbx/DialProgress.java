package io.huifang.pbx;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the PBX says of a call on its way. Each stage comes at most once
 * (but a transfer may be tried again); {@link Ended} exactly once, and last. */
public sealed interface DialProgress {

    /** When we heard of it. */
    Instant at();

    /** The media leg is up and the number is being dialled. */
    record Dialling(Instant at) implements DialProgress {}

    /** The far end rings (SIP 180). */
    record Ringing(Instant at) implements DialProgress {}

    /** Sound comes from the network before an answer (SIP 183): ring-back, music or an announcement. */
    record EarlyMedia(Instant at) implements DialProgress {}

    /** The far end picked up. */
    record Answered(Instant at) implements DialProgress {}

    /**
     * A person took the call over; it is theirs from here on, and {@link Ended} follows at once.
     *
     * @param by whose telephone it is, such as {@code Chen Jing (605)}; null when the PBX does not say
     */
    record TakenOver(Instant at, @Nullable String by) implements DialProgress {

        /** Without the name, so that it can't reach a log. */
        @Override
        public String toString() {
            return "TakenOver[at=" + at + "]";
        }
    }

    /** The PBX did not even try to find a person: customer and media leg are where they were. */
    record NotTransferred(Instant at) implements DialProgress {}

    /**
     * The call is over.
     *
     * @param cause the Q.850 hang-up cause, 0 when none was given
     * @param sipCode the final SIP answer (486, 404, ...), null when none was given
     */
    record Ended(
            Instant at,
            DialStatus status,
            int cause,
            @Nullable Integer sipCode) implements DialProgress {}
}
