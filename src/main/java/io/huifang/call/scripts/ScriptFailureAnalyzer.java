package io.huifang.call.scripts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that failed on a script with the sentence that says what is wrong in it, in place of a stack trace. */
final class ScriptFailureAnalyzer extends AbstractFailureAnalyzer<ScriptException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ScriptException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend it; huifang.call.scripts names the folder of your own scripts, huifang.speech.prompts that of your"
                        + " own prompts.",
                cause);
    }
}
