package io.huifang.call.live;

import java.time.Instant;

/**
 * News as it is handed to watchers.
 *
 * @param id to be given back by a watcher who lost his connection; grows, but says nothing else
 * @param at when it was told
 */
public record NumberedNews(String id, Instant at, LiveNews news) {}
