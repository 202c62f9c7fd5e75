package io.huifang.access;

import java.util.List;

/**
 * The audit trail: who did, saw or heard what, and from where. Rows are only ever added, each chained to the one before it by
 * a hash. Handlers of requests say {@link Audited}; what needs words of its own calls {@link #record}. Any thread.
 */
public interface Audit {

    int MOST_LISTED = 200;

    /**
     * Writes that whoever makes the current request did something; without a request it was the service. Joins the
     * transaction that runs, else has one of its own, and fails when it can't be written: then the deed must not be done.
     *
     * @param object what it was done to: an id, never a name or a telephone number; empty for none
     * @param details more in plain words, as careful
     */
    void record(Deed deed, String object, String details);

    /** As {@link #record(Deed, String, String)} for somebody who is not signed in, or not any more. */
    void record(Actor actor, Deed deed, String object, String details);

    /** The latest first. */
    List<TrailEntry> find(TrailQuery query);

    /** Follows the chain from its first row to its end. Takes long for a long trail. */
    TrailCheck check();
}
