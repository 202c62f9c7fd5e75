package io.huifang.call;

import io.huifang.call.CallNotPlacedException.Obstacle;
import io.huifang.kernel.CallId;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaOverloadedException;
import io.huifang.pbx.PbxRefusedException;
import io.huifang.pbx.PbxUnreachableException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls that live in this service, whoever has called whom, each on a thread of its own. Any thread. */
@Component
final class LiveCalls {

    private final House house;
    private final Map<CallId, Conductor> live = new ConcurrentHashMap<>();
    private final Object lock = new Object();

    LiveCalls(House house) {
        this.house = house;
    }

    /**
     * Begins a call: expects its sound, has it connected, and lets it live. The place is given back when its line is free.
     *
     * @param recording where its sound is kept; null when it is not
     * @param ear hears what happens on the media leg, besides the conductor
     * @param connect makes the PBX bring the call
     * @throws CallNotPlacedException when nothing was connected and nothing will be; then the place is still taken
     */
    <T> T begin(
            CallId call,
            Conductor conductor,
            @Nullable String recording,
            Places.Place place,
            Consumer<MediaEvent> ear,
            Supplier<T> connect) {
        conductor.whenLineIsFree(place::give);
        if (live.putIfAbsent(call, conductor) != null) {
            throw new CallNotPlacedException(Obstacle.REFUSED, "call " + call + " is being made already");
        }
        boolean begun = false;
        try {
            T connected = connect(call, conductor, recording, ear, connect);
            begun = true;
            Thread.ofVirtual().name("call-" + call).start(() -> conduct(call, conductor, place));
            return connected;
        } catch (MediaOverloadedException | PbxUnreachableException e) {
            throw new CallNotPlacedException(Obstacle.NOT_NOW, String.valueOf(e.getMessage()), e);
        } catch (PbxRefusedException e) {
            throw new CallNotPlacedException(Obstacle.REFUSED, String.valueOf(e.getMessage()), e);
        } finally {
            if (!begun) {
                live.remove(call);
            }
        }
    }

    private <T> T connect(
            CallId call,
            Conductor conductor,
            @Nullable String recording,
            Consumer<MediaEvent> ear,
            Supplier<T> connect) {
        MediaLeg leg = house.media().expect(call, house.settings().mediaWithin(), event -> {
            conductor.put(new CallInput.Media(event));
            ear.accept(event);
        });
        boolean connected = false;
        try {
            conductor.attach(leg);
            if (recording != null) {
                leg.record(Path.of(recording));
            }
            T result = connect.get();
            connected = true;
            return result;
        } finally {
            if (!connected) {
                leg.close();
            }
        }
    }

    private void conduct(CallId call, Conductor conductor, Places.Place place) {
        try {
            conductor.run();
        } finally {
            place.give();
            synchronized (lock) {
                live.remove(call);
                lock.notifyAll();
            }
        }
    }

    @Nullable
    Conductor find(CallId call) {
        return live.get(call);
    }

    Collection<LiveCall> snapshots() {
        return live.values().stream().map(Conductor::snapshot).toList();
    }

    int count() {
        return live.size();
    }

    /** Waits until none lives. */
    void awaitNone() throws InterruptedException {
        synchronized (lock) {
            while (!live.isEmpty()) {
                lock.wait();
            }
        }
    }
}
