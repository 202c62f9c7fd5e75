package io.huifang.media;

import io.huifang.kernel.CallId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** The AudioSocket server as the rest of the house sees it. All methods may be called from any thread. */
public interface MediaServer {

    /**
     * Lets the media leg of one call in, once. A leg with a UUID that nobody expects, that comes twice or too late is
     * closed at once.
     *
     * @param within how long to wait for the leg; when it passes the listener gets {@link MediaEvent.Closed} with
     *     {@link MediaEvent.CloseReason#NEVER_CAME}
     * @param listener called on one thread at a time and in order; must not block. After {@link MediaEvent.Closed} it
     *     hears nothing more, and that event always comes.
     * @throws MediaOverloadedException when as many legs as allowed are open or expected
     */
    MediaLeg expect(CallId call, Duration within, Consumer<MediaEvent> listener);

    /** The folder to which the relative paths of recordings belong. */
    Path recordings();
    /**
     * Throws a recording away, also one that is still being written. No effect when there is none.
     *
     * @param file as {@link MediaLeg#record} was told it
     */
    void discardRecording(Path file);

    /** Whether the recordings' disk has the room that {@code huifang.media.recordings-min-free} asks for. */
    boolean hasRoomForRecordings();

    /** Host and port at which the PBX reaches this server, as {@code host:port}. */
    String advertisedAddress();
}
