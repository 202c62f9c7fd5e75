package io.huifang.console;

import java.util.List;
import java.util.Locale;

/** Writes what was said as captions, in the format WebVTT. */
final class WebVtt {

    /** How long a caption is shown whose end nobody knows. */
    private static final double SHOWN_SECONDS = 2;

    private WebVtt() {}

    static String of(List<LineView> lines) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        int number = 0;
        for (LineView line : lines) {
            Double from = line.from();
            if (from == null || line.text().isBlank()) {
                continue;
            }
            Double to = line.to();
            double end = to == null || to <= from ? from + SHOWN_SECONDS : to;
            vtt.append('\n').append(++number).append('\n');
            vtt.append(time(from)).append(" --> ").append(time(end)).append('\n');
            vtt.append("<v ")
                    .append(speaker(line))
                    .append('>')
                    .append(escaped(line.text()))
                    .append('\n');
        }
        return vtt.toString();
    }

    private static String speaker(LineView line) {
        return switch (line.who()) {
            case ROBOT -> "Robot";
            case CUSTOMER -> "Customer";
            case NETWORK -> "Network";
        };
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    /** A cue ends at an empty line, and {@code -->} may not stand in one. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
