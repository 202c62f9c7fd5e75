package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call to be made.
 *
 * @param ref whatever the orderer wants back in the events; opaque here
 * @param script the script's id
 * @param extension of the switchboard at the number, 1 to 8 digits, dialled when its menu asks; null when there is none
 * @param zone where the number is: "tomorrow at three" counts from its clock
 * @param facts what the file says, by the names that the script uses; {@code name} is the person asked about
 * @param leaveMessage whether a machine that answers is left the message that names the bank and its number
 * @param trunk the name of the trunk that carries it; null where the number alone chooses
 */
public record CallOrder(
        CallId call,
        String ref,
        PhoneNumber number,
        @Nullable String extension,
        String script,
        Language language,
        Map<String, String> facts,
        ZoneId zone,
        boolean leaveMessage,
        @Nullable String trunk) {

    /** By the trunk that the number chooses, to where the clock shows UTC, and leaving no message. */
    public CallOrder(
            CallId call,
            String ref,
            PhoneNumber number,
            @Nullable String extension,
            String script,
            Language language,
            Map<String, String> facts) {
        this(call, ref, number, extension, script, language, facts, ZoneOffset.UTC, false, null);
    }

    /** To a number without a switchboard. */
    public CallOrder(
            CallId call, String ref, PhoneNumber number, String script, Language language, Map<String, String> facts) {
        this(call, ref, number, null, script, language, facts);
    }

    public CallOrder {
        facts = Map.copyOf(facts);
    }

    /** The same to where the clock shows another time. */
    public CallOrder in(ZoneId there) {
        return new CallOrder(call, ref, number, extension, script, language, facts, there, leaveMessage, trunk);
    }

    /** Without the number and the facts, so that they can't reach a log. */
    @Override
    public String toString() {
        return "CallOrder[call=" + call + ", ref=" + ref + ", script=" + script + "]";
    }
}
