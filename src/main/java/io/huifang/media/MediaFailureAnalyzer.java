package io.huifang.media;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that failed on the media port with a sentence in place of a stack trace. */
final class MediaFailureAnalyzer extends AbstractFailureAnalyzer<MediaNotStartedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MediaNotStartedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Free the port, or set huifang.media.port (0 takes any) and huifang.media.bind to what may be used.",
                cause);
    }
}
