package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.util.regex.Pattern;

/** Where the PBX reaches our AudioSocket server, as {@code host:port}. */
record MediaAddress(String hostAndPort) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+:\\d{1,5}");

    /** Whether the PBX would take it for one destination and nothing else. */
    boolean isDialable() {
        return HOST_AND_PORT.matcher(hostAndPort).matches();
    }

    /** What the dialplan dials to connect a leg. */
    String leg(CallId leg, AudioCodec codec) {
        return "AudioSocket/" + hostAndPort + "/" + leg + "/c(" + codec.asterisksName() + ")";
    }
}
