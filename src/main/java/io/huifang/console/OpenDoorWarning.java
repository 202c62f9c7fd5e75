package io.huifang.console;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns when others than this machine can reach the API, which has no login yet. */
@Component
class OpenDoorWarning {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoorWarning.class);

    private final ServerProperties server;

    OpenDoorWarning(ServerProperties server) {
        this.server = server;
    }

    @EventListener(WebServerInitializedEvent.class)
    void warn() {
        InetAddress address = server.getAddress();
        if (isOpen(address)) {
            LOG.warn(
                    "the API has no login yet and listens on {}: whoever reaches it can place calls and hear"
                            + " recordings; bind to 127.0.0.1 (HUIFANG_HTTP_BIND) or put a login in front",
                    address == null ? "all addresses" : address.getHostAddress());
        }
    }

    static boolean isOpen(@Nullable InetAddress address) {
        return address == null || !address.isLoopbackAddress();
    }
}
