package io.huifang.pbx;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One number to dial.
 *
 * @param mediaAddress host and port at which the PBX reaches our AudioSocket server, as {@code host:port}
 * @param ringTime how long it may ring; 5 to 120 s
 * @param trunk the name of the trunk that carries it; null where the number alone chooses
 */
public record DialRequest(
        CallId call,
        PhoneNumber number,
        String mediaAddress,
        Duration ringTime,
        @Nullable String trunk) {

    /** By the trunk that the number chooses. */
    public DialRequest(CallId call, PhoneNumber number, String mediaAddress, Duration ringTime) {
        this(call, number, mediaAddress, ringTime, null);
    }

    public DialRequest {
        if (ringTime.toSeconds() < 5 || ringTime.toSeconds() > 120) {
            throw new IllegalArgumentException("ringTime is 5 to 120 seconds, not " + ringTime.toSeconds());
        }
    }
}
