package io.huifang.call.live;

import io.huifang.kernel.CallId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Live calls as a supervisor has them: sees them, listens in, and steers them. All methods from any thread. */
public interface Supervision {

    /** The calls that live now, the oldest first. */
    LiveFeed.Snapshot now();

    Optional<LiveScene> now(CallId call);

    /** How many calls were placed in the last 60 seconds. */
    int placedInTheLastMinute();

    /**
     * Begins to watch; the watch must be closed.
     *
     * @param only a call; null for all
     * @param after the id of the last news that the watcher got before; null when he comes for the first time
     * @throws TooManyWatchersException when as many watch as may
     */
    LiveFeed.Opened watch(@Nullable CallId only, @Nullable String after);

    /** How things stand now, for a watcher who has lost news; what still waited for him is done with it. */
    LiveFeed.Snapshot catchUp(Watch watch);

    /**
     * Begins to listen in; the sound must be closed. It ends with the call's sound, also when the customer is put through
     * to a person.
     *
     * @throws SteeringRefusedException when there is nothing to hear
     * @throws TooManyWatchersException when as many listen as may
     */
    LiveSound listen(CallId call);

    /**
     * Ends a call; whatever was understood so far counts.
     *
     * @throws SteeringRefusedException when no such call lives
     */
    void hangUp(CallId call);

    /**
     * Has the robot say that somebody will take the call, and puts the customer through to the bank's people.
     *
     * @throws SteeringRefusedException when that can't be now
     */
    void transfer(CallId call);

    /**
     * The same, to one telephone of the bank's.
     *
     * @throws SteeringRefusedException when that can't be now, or the extension is none that may be called
     */
    void takeOver(CallId call, String extension);
}
