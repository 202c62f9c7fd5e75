package io.huifang.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the setting, which Spring Boot's own sentence about a taken web port does not. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpPortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "The port of the REST API, HUIFANG_HTTP_PORT " + cause.getPort() + ", is taken by another process.",
                "Free the port, or set HUIFANG_HTTP_PORT (server.port) to one that is free.",
                cause);
    }
}
