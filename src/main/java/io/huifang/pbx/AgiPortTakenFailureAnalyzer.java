package io.huifang.pbx;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence what a stack trace would hide. */
final class AgiPortTakenFailureAnalyzer extends AbstractFailureAnalyzer<AgiPortTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AgiPortTakenException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
