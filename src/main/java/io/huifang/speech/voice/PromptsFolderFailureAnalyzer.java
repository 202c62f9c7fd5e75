package io.huifang.speech.voice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that failed on the prompts folder with a sentence in place of a stack trace. */
final class PromptsFolderFailureAnalyzer extends AbstractFailureAnalyzer<PromptsFolderException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PromptsFolderException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Name such a folder, or leave it unset for the built-in prompts.", cause);
    }
}
