package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.time.Duration;

/**
 * A customer who is to speak to a person.
 *
 * @param extension what the PBX dials to reach one, in {@code context}: a telephone, a group, a queue
 * @param ringTime how long the person may take to pick up; 5 to 120 s
 * @param mediaAddress host and port at which the PBX reaches our AudioSocket server, as {@code host:port}
 * @param back by which id the PBX brings the sound back when nobody picks up
 */
public record TransferRequest(
        CallId call, String context, String extension, Duration ringTime, String mediaAddress, CallId back) {

    public TransferRequest {
        if (ringTime.toSeconds() < 5 || ringTime.toSeconds() > 120) {
            throw new IllegalArgumentException("ringTime is 5 to 120 seconds, not " + ringTime.toSeconds());
        }
    }
}
