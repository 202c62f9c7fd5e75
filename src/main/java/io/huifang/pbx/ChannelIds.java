package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unique id that we give to a call's media leg. The PBX hands it on as the linked id of every channel that is dialled
 * from there, so it finds all legs of a call, also after a restart of this service.
 */
final class ChannelIds {

    static final String PREFIX = "huifang-call-";

    private ChannelIds() {}

    static String of(CallId call) {
        return PREFIX + call;
    }

    static Optional<CallId> call(@Nullable String channelId) {
        if (channelId == null || !channelId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return parse(channelId.substring(PREFIX.length()));
    }

    static Optional<CallId> parse(@Nullable String uuid) {
        try {
            return uuid == null ? Optional.empty() : Optional.of(CallId.of(uuid.strip()));
        } catch (IllegalArgumentException e) {
            // somebody else's channel that happens to be named like ours
            return Optional.empty();
        }
    }
}
