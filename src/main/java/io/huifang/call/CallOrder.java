package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.util.Map;

/**
 * One call to be made.
 *
 * @param ref whatever the orderer wants back in the events; opaque here
 * @param script the script's id
 * @param facts what the file says, by the names that the script uses; {@code name} is the person asked about
 */
public record CallOrder(
        CallId call, String ref, PhoneNumber number, String script, Language language, Map<String, String> facts) {

    public CallOrder {
        facts = Map.copyOf(facts);
    }

    /** Without the number and the facts, so that they can't reach a log. */
    @Override
    public String toString() {
        return "CallOrder[call=" + call + ", ref=" + ref + ", script=" + script + "]";
    }
}
