package io.huifang.console;

import io.huifang.call.live.LiveFeed;
import io.huifang.call.live.NumberedNews;
import io.huifang.call.live.Supervision;
import io.huifang.call.live.Watch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one watcher's news as server-sent events, on the thread of his request, until they are over or he is gone. A comment
 * every {@link #HEARTBEAT} shows that the connection lives, and finds out when it does not.
 */
final class EventStream {

    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** Then a browser asks again by itself, and is asked again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    record SnapshotView(List<LiveCallView> calls) {}

    record DroppedView(long news) {}

    private final Supervision supervision;
    private final JsonMapper json;
    private final OutputStream out;

    EventStream(Supervision supervision, JsonMapper json, HttpServletResponse response) throws IOException {
        this.supervision = supervision;
        this.json = json;
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // a proxy that gathers the events first would make them late
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
    }

    /** @param first what was taken from the watch already */
    void run(LiveFeed.Opened opened, Watch.Batch first) throws IOException, InterruptedException {
        write("retry: 2000\n\n");
        if (opened.snapshot() != null) {
            snapshot(opened.snapshot());
        }
        out.flush();
        Watch.Batch batch = first;
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() - until < 0) {
            write(opened.watch(), batch);
            out.flush();
            if (batch.over()) {
                return;
            }
            batch = opened.watch().take(HEARTBEAT);
            if (batch.news().isEmpty() && !batch.over()) {
                write(":\n\n");
            }
        }
    }

    private void write(Watch watch, Watch.Batch batch) throws IOException {
        if (batch.dropped() > 0) {
            event("dropped", null, new DroppedView(batch.dropped()));
            snapshot(supervision.catchUp(watch));
            return;
        }
        for (NumberedNews numbered : batch.news()) {
            NewsView view = NewsView.of(numbered);
            event(view.event(), numbered.id(), view.data());
        }
    }

    private void snapshot(LiveFeed.Snapshot snapshot) throws IOException {
        event(
                "snapshot",
                snapshot.id(),
                new SnapshotView(snapshot.calls().stream().map(LiveCallView::of).toList()));
    }

    private void event(String name, @Nullable String id, Object data) throws IOException {
        // JSON on one line, as the mapper writes it, is one line of data
        write((id == null ? "" : "id: " + id + "\n") + "event: " + name + "\ndata: " + json.writeValueAsString(data)
                + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
