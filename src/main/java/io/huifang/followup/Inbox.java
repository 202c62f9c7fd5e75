package io.huifang.followup;

import io.huifang.kernel.CallId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages that people who called us have left. All methods may be called from any thread; when the database does not
 * answer they throw Spring's {@code DataAccessException} or {@code TransactionException}.
 */
public interface Inbox {

    int MOST_LISTED = 200;

    /**
     * The latest first.
     *
     * @param state null for all
     * @param limit 1 to {@link #MOST_LISTED}
     */
    List<Message> list(@Nullable MessageState state, int limit);

    Optional<Message> find(CallId id);

    /**
     * Somebody has listened to a message. Each time is kept.
     *
     * @param who 1 to {@link TaskChange#NAME_LENGTH} characters
     * @return empty when there is no such message
     */
    Optional<Message> heard(CallId id, String who);

    /**
     * Somebody has seen to a message; its task is done with that, unless somebody else has it. Done once more changes nothing.
     *
     * @param words what came of it, for people
     * @return empty when there is no such message
     */
    Optional<Message> done(CallId id, String who, String words);
}
