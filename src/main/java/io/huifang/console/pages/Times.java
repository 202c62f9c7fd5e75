package io.huifang.console.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as the reader writes them, in the zone of the campaigns: {@code ${@times.dateTime(call.placedAt)}}. */
@Component("times")
class Times {

    private final ZoneId zone;

    Times(ConsoleProperties properties) {
        this.zone = properties.zone();
    }

    /** Empty for no time. */
    public String dateTime(@Nullable Instant at) {
        return written(at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM));
    }

    public String date(@Nullable Instant at) {
        return written(at, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    public String time(@Nullable Instant at) {
        return written(at, DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM));
    }

    /** Minutes and seconds, with hours where there are any: 1:05, 1:02:03. */
    public String length(@Nullable Duration length) {
        if (length == null) {
            return "";
        }
        return length.toHours() > 0
                ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    private String written(@Nullable Instant at, DateTimeFormatter format) {
        Locale locale = LocaleContextHolder.getLocale();
        return at == null ? "" : format.withLocale(locale).format(at.atZone(zone));
    }
}
