package io.huifang.campaign;

import java.util.List;
import java.util.Optional;

/**
 * Stops all calling at once, on every node that shares the database, until somebody lets it go on; restarts change nothing
 * about it. Calls that live go on to their end, and calls that come in are taken. All methods from any thread; when the
 * database does not answer they throw Spring's {@code DataAccessException} or {@code TransactionException}.
 */
public interface DiallingPauses {

    int NAME_LENGTH = 100;
    int REASON_LENGTH = 500;
    int MOST_LISTED = 50;

    /** The one that lasts now. */
    Optional<DiallingPause> current();

    /** The latest first, at most {@link #MOST_LISTED}. */
    List<DiallingPause> all();

    /**
     * Pauses. When this returns no call is being claimed any more; one that was claimed the moment before may still ring.
     *
     * @return what lasts now: the pause that was there already, when there was one
     */
    DiallingPause pause(String by, String reason);

    /** @return the pause that has ended with it; empty when there was none */
    Optional<DiallingPause> resume(String by);
}
