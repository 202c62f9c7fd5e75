package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import java.util.Collection;
import java.util.Map;

/** Where calls are ordered. All methods may be called from any thread. */
public interface CallDesk {

    /**
     * Places a call. Returns as soon as the PBX has taken it; what the call must say about this case is spoken into the
     * cache before, which may take a second. After a normal return a {@link CallEnded} event always follows, unless the
     * service dies before.
     *
     * @throws CallNotPlacedException when nothing was dialled and nothing will be
     */
    void place(CallOrder order);

    /**
     * Checks an order without placing it.
     *
     * @throws IllegalArgumentException naming the field, the value and what is allowed: the script is unknown or does
     *     not exist in the language, or a fact that it needs is missing
     */
    void check(String script, Language language, Map<String, String> facts);

    /** Ends a call; no effect when it is unknown or over. */
    void hangUp(CallId call);

    /** The calls that live now. */
    Collection<LiveCall> live();
}
