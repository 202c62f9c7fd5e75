package io.huifang.ops;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence that another process has the embedded database open, instead of a page of stack trace. */
class DatabaseInUseAnalyzer implements FailureAnalyzer {

    /** H2's error code for a database file that another process has locked, as it stands in its messages. */
    private static final String IN_USE = "[90020-";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            String message = cause.getMessage();
            if (message != null && message.contains(IN_USE)) {
                return new FailureAnalysis(
                        "Another Huifang process has the database file open (spring.datasource.url).",
                        "Stop the other process, or give this one its own database with HUIFANG_DB_URL; several"
                                + " processes can share one PostgreSQL database.",
                        cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
