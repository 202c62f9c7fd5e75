package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Knows who may be calling. The room that keeps cases offers it. A caller's number proves nothing, for it can be forged;
 * it only tells which case to ask about.
 */
public interface CallerBook {

    /** What is to be done with somebody who calls. */
    sealed interface Reception {

        /**
         * The case's conversation is held now; it is claimed for this call, so that nobody calls it meanwhile. A {@link
         * CallEnded} with the order's ref follows, or {@link CallerBook#release}.
         */
        record Resume(CallOrder order) implements Reception {}

        /** He is called back at once, at the number that the file has: that proves what his number can't. */
        record CallBack(Language language) implements Reception {}

        /**
         * He may leave a message.
         *
         * @param language null when nothing tells it
         * @param ref of the case that it may be about; null when there is none
         */
        record Message(
                @Nullable Language language, @Nullable String ref) implements Reception {
            /** From somebody unknown. */
            static final Message OF_A_STRANGER = new Message(null, null);
        }
    }

    /**
     * Looks a caller up, and claims his case where it is to be resumed.
     *
     * @param caller null when the number is withheld
     * @param mayTalk whether a conversation can be held now; else nothing is claimed
     */
    Reception receive(CallId call, @Nullable PhoneNumber caller, boolean mayTalk);

    /** Whose clock counts for somebody of whom nothing is known: the bank's. */
    ZoneId zone();

    /** The conversation of {@link Reception.Resume} could not be begun: all is as if nobody had called. */
    void release(CallId call);
}
