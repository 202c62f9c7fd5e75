package io.huifang.call.live;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Supervision of calls that a test makes up by telling of them; remembers how they were steered. */
public final class FakeSupervision implements Supervision {

    /** The end of the sound. */
    public static final byte[] END = {};

    public final LiveFeed feed;
    public final List<String> steered = new CopyOnWriteArrayList<>();
    public final BlockingQueue<byte[]> sound = new LinkedBlockingQueue<>();

    public FakeSupervision(Clock clock) {
        feed = new LiveFeed(LiveFeeds.settings(4, 16, 2), clock);
    }

    @Override
    public LiveFeed.Snapshot now() {
        return feed.now();
    }

    @Override
    public Optional<LiveScene> now(CallId call) {
        return feed.now(call);
    }

    @Override
    public int placedInTheLastMinute() {
        return feed.placedInTheLastMinute();
    }

    @Override
    public LiveFeed.Opened watch(@Nullable CallId only, @Nullable String after) {
        return feed.watch(only, after);
    }

    @Override
    public LiveFeed.Snapshot catchUp(Watch watch) {
        return feed.catchUp(watch);
    }

    @Override
    public LiveSound listen(CallId call) {
        check(call);
        return new LiveSound() {
            @Override
            public byte @Nullable [] take(Duration within) throws InterruptedException {
                byte[] piece = sound.poll(within.toMillis(), TimeUnit.MILLISECONDS);
                return piece == END ? null : piece == null ? new byte[0] : piece;
            }

            @Override
            public void close() {
                steered.add("closed");
            }
        };
    }

    @Override
    public void hangUp(CallId call) {
        check(call);
        steered.add("hang up " + call);
    }

    @Override
    public void transfer(CallId call) {
        check(call);
        steered.add("transfer " + call);
    }

    @Override
    public void takeOver(CallId call, String extension) {
        check(call);
        if (!LiveFeeds.settings(1, 16, 1).extensions().matcher(extension).matches()) {
            throw new SteeringRefusedException(SteeringRefusedException.Reason.NOT_ALLOWED, "not that one");
        }
        steered.add("take over " + call + " by " + extension);
    }

    private void check(CallId call) {
        if (feed.now(call).isEmpty()) {
            throw new SteeringRefusedException(SteeringRefusedException.Reason.NO_CALL, "No call " + call + " lives.");
        }
    }
}
