package io.huifang.pbx;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;

/**
 * One number to dial.
 *
 * @param mediaAddress host and port at which the PBX reaches our AudioSocket server, as {@code host:port}
 * @param ringTime how long it may ring; 5 to 120 s
 */
public record DialRequest(CallId call, PhoneNumber number, String mediaAddress, Duration ringTime) {

    public DialRequest {
        if (ringTime.toSeconds() < 5 || ringTime.toSeconds() > 120) {
            throw new IllegalArgumentException("ringTime is 5 to 120 seconds, not " + ringTime.toSeconds());
        }
    }
}
