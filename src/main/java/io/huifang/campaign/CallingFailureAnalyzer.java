package io.huifang.campaign;

import io.huifang.campaign.calendar.CalendarException;
import io.huifang.campaign.rules.SettingsFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Ends a start that failed on rules, retry plan or calendar with the sentence that says what is wrong in the file. */
final class CallingFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsFileException || cause instanceof CalendarException) {
                return new FailureAnalysis(
                        cause.getMessage(),
                        "Mend it; huifang.calling.rules, .retry-plan, .calendars and .calendar name your own files; .region a country.",
                        cause);
            }
        }
        return null;
    }
}
