package io.huifang.call;

import io.huifang.call.live.LiveFeed;
import io.huifang.call.live.LiveScene;
import io.huifang.call.live.LiveSettings;
import io.huifang.call.live.LiveSound;
import io.huifang.call.live.LiveState;
import io.huifang.call.live.SteeringRefusedException;
import io.huifang.call.live.SteeringRefusedException.Reason;
import io.huifang.call.live.Supervision;
import io.huifang.call.live.TooManyWatchersException;
import io.huifang.call.live.Watch;
import io.huifang.kernel.CallId;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaOverloadedException;
import io.huifang.media.Tap;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What supervisors see of this node's calls, and do to them. */
@Component
final class LiveSupervision implements Supervision {

    private static final Set<LiveState> IN_CONVERSATION =
            Set.of(LiveState.GREETING, LiveState.IDENTITY, LiveState.QUESTION, LiveState.WAITING, LiveState.TALKING);

    private final LiveFeed feed;
    private final LiveCalls live;
    private final CallSettings calls;
    private final LiveSettings settings;
    private final Semaphore listeners;

    LiveSupervision(LiveFeed feed, LiveCalls live, CallSettings calls, LiveSettings settings) {
        this.feed = feed;
        this.live = live;
        this.calls = calls;
        this.settings = settings;
        this.listeners = new Semaphore(settings.listeners());
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
        MediaLeg leg = conductor(call).onAir();
        if (leg == null) {
            throw new SteeringRefusedException(Reason.NOT_NOW, "Call " + call + " is with a person, or at its end.");
        }
        if (!listeners.tryAcquire()) {
            throw new TooManyWatchersException(
                    "as many listen in as huifang.live.listeners allows: " + settings.listeners());
        }
        boolean open = false;
        try {
            LiveSound sound = new Tapped(leg.tap(), listeners);
            open = true;
            return sound;
        } catch (MediaOverloadedException e) {
            throw new TooManyWatchersException(String.valueOf(e.getMessage()));
        } finally {
            if (!open) {
                listeners.release();
            }
        }
    }

    @Override
    public void hangUp(CallId call) {
        conductor(call).put(new CallInput.HangUp());
    }

    @Override
    public void transfer(CallId call) {
        handOver(call, null);
    }

    @Override
    public void takeOver(CallId call, String extension) {
        if (!settings.extensions().matcher(extension).matches()) {
            throw new SteeringRefusedException(
                    Reason.NOT_ALLOWED,
                    "A call is taken over by a telephone of the form that huifang.live.extensions says: "
                            + settings.extensions());
        }
        handOver(call, extension);
    }

    private void handOver(CallId call, @Nullable String extension) {
        Conductor conductor = conductor(call);
        if (calls.transfer() == null) {
            throw new SteeringRefusedException(
                    Reason.NOT_NOW, "Nobody can be put through to a person: huifang.call.transfer is not set.");
        }
        LiveState state = feed.now(call).map(scene -> scene.stage().state()).orElse(LiveState.ENDING);
        if (!IN_CONVERSATION.contains(state)) {
            throw new SteeringRefusedException(
                    Reason.NOT_NOW, "Only a conversation can be put through; call " + call + " is at " + state + ".");
        }
        conductor.put(new CallInput.HandOver(extension));
    }

    private Conductor conductor(CallId call) {
        Conductor conductor = live.find(call);
        if (conductor == null) {
            throw new SteeringRefusedException(Reason.NO_CALL, "No call " + call + " lives now.");
        }
        return conductor;
    }

    private static final class Tapped implements LiveSound {
        private final Tap tap;
        private final Semaphore places;
        private final AtomicBoolean closed = new AtomicBoolean();

        Tapped(Tap tap, Semaphore places) {
            this.tap = tap;
            this.places = places;
        }

        @Override
        public byte @Nullable [] take(Duration within) throws InterruptedException {
            return tap.take(within);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                tap.close();
                places.release();
            }
        }
    }
}
