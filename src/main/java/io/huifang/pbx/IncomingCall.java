package io.huifang.pbx;

import io.huifang.kernel.CallId;

/**
 * A call that came in and is to be connected with our media.
 *
 * @param uniqueId its channel on the PBX, from {@link AgiRequest#uniqueId()}
 * @param mediaAddress host and port at which the PBX reaches our AudioSocket server, as {@code host:port}
 */
public record IncomingCall(CallId call, String uniqueId, String mediaAddress) {}
