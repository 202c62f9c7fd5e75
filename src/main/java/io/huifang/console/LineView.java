package io.huifang.console;

import io.huifang.call.live.SpokenLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said in a call. Times are seconds of the recording.
 *
 * @param who ROBOT, CUSTOMER or NETWORK
 * @param prompt the id of what the robot said; empty for others
 * @param words empty for the robot, and where they are not known or not shown
 */
record LineView(
        SpokenLine.Speaker who,
        String prompt,
        String text,
        @Nullable Double from,
        @Nullable Double to,
        double confidence,
        List<WordView> words) {

    private static final double MILLIS = 1000;

    record WordView(String word, double from, double to, double confidence) {}

    static LineView of(SpokenLine line) {
        return new LineView(
                line.who(),
                line.prompt(),
                line.text(),
                seconds(line.from()),
                seconds(line.to()),
                line.confidence(),
                line.words().stream()
                        .map(word -> new WordView(
                                word.text(),
                                word.span().from().toMillis() / MILLIS,
                                word.span().to().toMillis() / MILLIS,
                                word.confidence()))
                        .toList());
    }

    static @Nullable Double seconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis() / MILLIS;
    }
}
