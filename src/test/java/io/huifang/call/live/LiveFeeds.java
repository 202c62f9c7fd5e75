package io.huifang.call.live;

import java.time.Clock;
import java.util.regex.Pattern;

/** Feeds for tests. */
public final class LiveFeeds {

    private LiveFeeds() {}

    public static LiveFeed with(Clock clock) {
        return new LiveFeed(settings(50, 256, 16), clock);
    }

    public static LiveSettings settings(int watchers, int newsWaiting, int listeners) {
        return new LiveSettings(watchers, newsWaiting, listeners, Pattern.compile("[2-8][0-9]{2,4}"));
    }
}
