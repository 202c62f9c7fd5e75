package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.media.MediaEvent;
import io.huifang.media.MediaLeg;
import io.huifang.media.MediaServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Hands out legs, and remembers them and who listens to them. */
final class FakeMedia implements MediaServer {

    final Map<CallId, Consumer<MediaEvent>> listeners = new ConcurrentHashMap<>();
    final List<FakeLeg> legs = new CopyOnWriteArrayList<>();
    final List<Path> discarded = new CopyOnWriteArrayList<>();
    boolean hasRoom = true;
    RuntimeException refuses;
    RuntimeException recordFails;
    Path recordings = Path.of("target/no-recordings");

    @Override
    public MediaLeg expect(CallId call, Duration within, Consumer<MediaEvent> listener) {
        if (refuses != null) {
            throw refuses;
        }
        FakeLeg leg = new FakeLeg();
        leg.recordFails = recordFails;
        legs.add(leg);
        listeners.put(call, listener);
        return leg;
    }

    @Override
    public Path recordings() {
        return recordings;
    }

    @Override
    public void discardRecording(Path file) {
        discarded.add(file);
    }

    @Override
    public boolean hasRoomForRecordings() {
        return hasRoom;
    }

    @Override
    public String advertisedAddress() {
        return "127.0.0.1:9092";
    }
}
