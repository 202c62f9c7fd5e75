package io.huifang.media;

import io.huifang.kernel.CallId;
import io.huifang.media.MediaEvent.CloseReason;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One call's sound. What callers ask for is left in a few fields that the media loop looks at every 20 ms; everything
 * else belongs to the loop's thread alone and needs no lock.
 */
final class AudioSocketLeg implements MediaLeg, CustomerTimeline.Listener {

    private static final Logger log = LoggerFactory.getLogger(AudioSocketLeg.class);

    private static final long FINISHING = TimeUnit.SECONDS.toNanos(2);
    private static final Sound STAND_IN = Sound.of(new short[Samples.FRAME]);

    private enum Phase {
        EXPECTED,
        OPEN,
        FINISHING,
        CLOSED
    }

    private final CallId call;
    private final GuardedListener listener;
    private final MediaCounters counters;
    private final LegRecorder recorder;
    private final LegTaps taps = new LegTaps();
    private final MediaProperties properties;
    private final long deadline;
    private final Runnable wake;

    private final Playlist playlist = new Playlist();
    private final Outgoing outgoing;
    private final CustomerTimeline timeline;
    private volatile boolean closeWanted;
    private volatile Phase phase = Phase.EXPECTED;
    private volatile long origin;
    private volatile long closedAt;

    private @Nullable Connection connection;
    private @Nullable CloseReason closeReason;
    private final SoundDecoder decoder = new SoundDecoder();
    private final Bandwidth bandwidth = new Bandwidth();
    private long received;
    private long lost;

    AudioSocketLeg(
            CallId call,
            Consumer<MediaEvent> listener,
            long deadline,
            MediaProperties properties,
            RecordingWriter writer,
            MediaCounters counters,
            Runnable wake) {
        this.call = call;
        this.listener = new GuardedListener(call, listener, counters);
        this.deadline = deadline;
        this.properties = properties;
        recorder = new LegRecorder(writer);
        this.counters = counters;
        this.wake = wake;
        outgoing = new Outgoing(
                call,
                playlist,
                (samples, at) -> {
                    recorder.left(samples, at);
                    taps.left(samples, at);
                },
                counters,
                properties.brokenAfter());
        timeline = new CustomerTimeline(this, Samples.in(properties.jitterGrace()));
    }

    // --- from any thread

    @Override
    public long play(Sound sound) {
        return playlist.add(sound);
    }

    @Override
    public void flush() {
        playlist.flush();
    }

    @Override
    public void record(Path file) {
        recorder.begin(properties.recordings().resolve(file));
    }

    @Override
    public void stopRecording() {
        recorder.stop();
    }

    @Override
    public Tap tap() {
        return taps.open();
    }

    @Override
    public void endpointing(Endpointing endpointing) {
        timeline.edges().endpointing(endpointing);
    }

    @Override
    public Duration position() {
        return switch (phase) {
            case EXPECTED -> Duration.ZERO;
            case OPEN -> Duration.ofNanos(Math.max(0, System.nanoTime() - origin));
            case FINISHING, CLOSED -> Duration.ofNanos(Math.max(0, closedAt - origin));
        };
    }

    @Override
    public void close() {
        closeWanted = true;
        wake.run();
    }

    // --- the media loop's

    CallId call() {
        return call;
    }

    /** True when the loop should end this leg, which has not connected. */
    boolean isOverdue(long now) {
        return closeWanted || now - deadline >= 0;
    }

    boolean isCloseWanted() {
        return closeWanted;
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /** @param tick the pacer's tick that counts as position zero; at most 20 ms ago */
    void connected(Connection accepted, long tick) {
        connection = accepted;
        origin = tick;
        phase = Phase.OPEN;
        tell(new MediaEvent.Connected());
    }

    /** Has sent what is due, lets silence stand in for what is missing, and does what callers asked for. */
    void tick(long now) {
        Connection line = connection;
        if (line == null || phase != Phase.OPEN) {
            return;
        }
        if (closeWanted) {
            line.sendHangUp();
            end(CloseReason.CLOSED_BY_US, now);
            return;
        }
        recorder.grant(outgoing.position(), timeline.position());
        if (!outgoing.send(line, now - origin, now)) {
            end(CloseReason.BROKEN, now);
            return;
        }
        int missing = timeline.tick(Samples.inNanos(now - origin));
        if (missing > 0) {
            counters.missing.add(missing);
        }
        playlist.report(outgoing.position(), this::tell);
        recordingFailed(recorder.failure());
    }

    /** @param behind bytes of the same chunk that follow this frame */
    void soundArrived(int kind, ByteBuffer payload, int behind, long now) {
        if (!payload.hasRemaining()) {
            return;
        }
        counters.received.increment();
        received++;
        boolean eightThousand = kind == FrameKind.SOUND_8K;
        short[] samples = decoder.decode(kind, payload);
        bandwidth.hear(samples);
        boolean narrowBand = eightThousand || bandwidth.isNarrow();
        long following = eightThousand ? behind : behind / 2;
        switch (timeline.arrived(samples, narrowBand, Samples.inNanos(now - origin), following)) {
            case PASSED_ON -> {}
            case SURPLUS -> counters.surplus.increment();
            case TOO_FAR_AHEAD -> {
                counters.lost.increment();
                lost++;
            }
        }
    }

    void keyPressed(char digit, long now) {
        if ("0123456789*#ABCD".indexOf(digit) >= 0) {
            tell(new MediaEvent.Key(digit, Duration.ofNanos(Math.max(0, now - origin))));
        }
    }

    /** The leg is over. {@link MediaEvent.Closed} follows when the recording is finished. */
    void end(CloseReason reason, long now) {
        if (phase == Phase.FINISHING || phase == Phase.CLOSED) {
            return;
        }
        Phase before = phase;
        closedAt = before == Phase.OPEN ? now : origin;
        closeReason = reason;
        phase = Phase.FINISHING;
        Connection line = connection;
        if (line != null) {
            line.close();
        }
        playlist.close();
        taps.end();
        playlist.report(outgoing.position(), this::tell);
        if (before == Phase.OPEN) {
            recorder.finish();
            try (var _ = MDC.putCloseable("call", call.toString())) {
                log.info(
                        "leg=closed reason={} ms={} frames-in={} frames-out={} lost={}",
                        reason,
                        (now - origin) / 1_000_000,
                        received,
                        outgoing.frames(),
                        lost + outgoing.lost());
            }
        }
    }

    /** True once {@link MediaEvent.Closed} is told, for which the recording is waited a little. */
    boolean isFinished(long now) {
        if (!recorder.isWritten() && now - closedAt < FINISHING) {
            return false;
        }
        if (phase == Phase.FINISHING) {
            recordingFailed(recorder.lastFailure());
            phase = Phase.CLOSED;
            tell(new MediaEvent.Closed(closeReason == null ? CloseReason.BROKEN : closeReason));
        }
        return true;
    }

    private void recordingFailed(@Nullable String why) {
        if (why != null) {
            counters.recordingsFailed.increment();
            tell(new MediaEvent.RecordingFailed(why));
        }
    }

    // --- what the timeline finds

    @Override
    public void sound(short[] samples, long at, boolean narrowBand, boolean standIn) {
        recorder.right(samples, at);
        taps.right(samples, at);
        Sound sound = standIn && samples.length == Samples.FRAME ? STAND_IN : Sound.of(samples);
        tell(new MediaEvent.Audio(new AudioFrame(sound, Samples.time(at), narrowBand)));
    }

    @Override
    public void began(long from) {
        tell(new MediaEvent.SpeechStarted(Samples.time(from)));
    }

    @Override
    public void goesOn(long from, long now) {
        tell(new MediaEvent.SpeechGoesOn(Samples.time(from), Samples.time(now)));
    }

    @Override
    public void ended(long lastVoiced) {
        tell(new MediaEvent.SpeechEnded(Samples.time(lastVoiced)));
    }

    @Override
    public void beep(long from, long to) {
        tell(new MediaEvent.Beep(Samples.time(from), Samples.time(to)));
    }

    @Override
    public void lineSound(LineSound sound, long from, long to) {
        tell(new MediaEvent.Line(sound, Samples.time(from), Samples.time(to)));
    }

    private void tell(MediaEvent event) {
        listener.tell(event);
    }
}
