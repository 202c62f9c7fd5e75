package io.huifang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.huifang.kernel.CallId;
import io.huifang.media.AudioSocketPeer.Received;
import io.huifang.media.MediaEvent.CloseReason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

@Timeout(60)
class AudioSocketServerIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private AudioSocketServer server;
    private final List<AudioSocketPeer> peers = new ArrayList<>();
    private final CallId call = CallId.random();
    private final MediaEvents events = new MediaEvents();

    @BeforeEach
    void start() {
        start(MediaPropertiesTests.with(folder, 10, Duration.ofMillis(300), 4));
    }

    private void start(MediaProperties properties) {
        stop();
        server = new AudioSocketServer(properties);
        server.start();
    }

    @AfterEach
    void stop() {
        peers.forEach(AudioSocketPeer::close);
        if (server != null) {
            server.stop();
        }
    }

    private AudioSocketPeer peer() throws Exception {
        AudioSocketPeer peer = AudioSocketPeer.connect(server.advertisedAddress());
        peers.add(peer);
        return peer;
    }

    private AudioSocketPeer connected(int rate) throws Exception {
        AudioSocketPeer peer = peer().at(rate).uuid(call.value());
        events.await(MediaEvent.Connected.class);
        return peer;
    }

    private long refused(Refusal refusal) {
        return server.counters().refused(refusal).sum();
    }

    private void assertRefused(AudioSocketPeer peer, Refusal refusal) throws Exception {
        assertThat(peer.awaitEnd(5_000)).as("closed").isTrue();
        assertThat(refused(refusal)).isEqualTo(1);
        for (Refusal other : Refusal.values()) {
            assertThat(refused(other)).as(other.name()).isEqualTo(other == refusal ? 1 : 0);
        }
    }

    // --- letting in

    @Test
    void sendsSilenceFromTheFirstMomentAndNeverStops() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = peer().uuid(call.value());
        peer.awaitFrames(50);
        List<Received> frames = peer.received().subList(0, 50);
        assertThat(frames).allMatch(frame -> frame.kind() == 0x12 && frame.payload().length == 640 && frame.isSilent());
    }

    @Test
    void sendsNoFasterThanRealTime() throws Exception {
        server.expect(call, SOON, events).play(Sound.of(Tones.sine(440, 0.5, 3_000)));
        AudioSocketPeer peer = peer().uuid(call.value());
        peer.awaitFrames(100);
        List<Received> frames = peer.received();
        long first = frames.getFirst().nanos();
        for (int i = 0; i < 100; i++) {
            // one frame under way at the start, and never one more than time allows
            assertThat(frames.get(i).nanos() - first).as("frame %d", i).isGreaterThan((i - 2) * 20_000_000L);
        }
    }

    @Test
    void letsACallInWhileAnotherOneTalks() throws Exception {
        server.expect(call, SOON, events);
        connected(16_000).paced(Tones.voice(0.1, 100));
        CallId other = CallId.random();
        MediaEvents otherEvents = new MediaEvents();
        server.expect(other, SOON, otherEvents);
        peer().uuid(other.value());
        otherEvents.await(MediaEvent.Connected.class);
    }

    @Test
    void refusesAUuidThatNobodyExpects() throws Exception {
        AudioSocketPeer peer = peer().uuid(call.value());
        assertRefused(peer, Refusal.UNKNOWN);
        assertThat(peer.count()).isZero();
    }

    @Test
    void refusesASecondLegWithTheSameUuidWhileTheFirstGoesOn() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer first = connected(16_000);
        assertRefused(peer().uuid(call.value()), Refusal.REPEATED);
        first.awaitFrames(first.count() + 10);
        assertThat(events.of(MediaEvent.Closed.class)).isEmpty();
    }

    @Test
    void refusesAUuidOfACallThatIsOver() throws Exception {
        server.expect(call, SOON, events);
        connected(16_000).hangUp();
        events.await(MediaEvent.Closed.class);
        assertRefused(peer().uuid(call.value()), Refusal.REPEATED);
    }

    @Test
    void refusesAUuidThatComesTooLate() throws Exception {
        server.expect(call, Duration.ofMillis(20), events);
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.NEVER_CAME);
        assertThat(server.expectedLegs()).isZero();
        assertRefused(peer().uuid(call.value()), Refusal.LATE);
    }

    @Test
    void closesAConnectionThatSaysNothing() throws Exception {
        assertRefused(peer(), Refusal.SILENT);
    }

    @Test
    void closesAConnectionThatStopsInTheMiddleOfItsUuid() throws Exception {
        assertRefused(peer().raw(new byte[] {1, 0, 16, 1, 2, 3}), Refusal.SILENT);
    }

    @Test
    void countsAConnectionThatEndsBeforeItsUuid() throws Exception {
        AudioSocketPeer peer = peer().raw(new byte[] {1, 0});
        peer.close();
        await(() -> refused(Refusal.TRUNCATED) == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/1.1\r\n\r\n", "\u0001\u0000\u0011", "\u0012\u0000\u0002ab", "\u0000\u0000\u0000"})
    void refusesWhatBeginsWithoutAUuid(String garbage) throws Exception {
        assertRefused(peer().raw(garbage.getBytes(StandardCharsets.ISO_8859_1)), Refusal.GARBAGE);
    }

    @Test
    void refusesGarbageFromAManyWithoutHarmToACall() throws Exception {
        start(MediaPropertiesTests.with(folder, 10, Duration.ofMillis(300), 64));
        server.expect(call, SOON, events);
        AudioSocketPeer good = connected(16_000);
        for (int seed = 0; seed < 40; seed++) {
            byte[] garbage = new byte[3_000];
            new Random(seed).nextBytes(garbage);
            garbage[0] = (byte) (seed % 2 == 0 ? 1 : garbage[0]);
            try {
                peer().raw(garbage);
            } catch (java.io.IOException e) {
                // closed in our face already, as it should be
                assertThat(e).isNotNull();
            }
        }
        for (AudioSocketPeer peer : peers.subList(1, peers.size())) {
            assertThat(peer.awaitEnd(5_000)).isTrue();
        }
        good.awaitFrames(good.count() + 10);
        assertThat(events.of(MediaEvent.Closed.class)).isEmpty();
    }

    @Test
    void boundsHowManyMayNotSayWhichCallTheyAre() throws Exception {
        start(MediaPropertiesTests.with(folder, 10, Duration.ofSeconds(20), 4));
        for (int i = 0; i < 5; i++) {
            peer();
        }
        assertRefused(peers.getFirst(), Refusal.CROWDED);
        assertThat(peers.getLast().awaitEnd(0)).isFalse();
    }

    @Test
    void letsManyInWhoComeAtOnce() throws Exception {
        start(MediaPropertiesTests.with(folder, 100, Duration.ofSeconds(20), 2));
        CountDownLatch connected = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            CallId id = CallId.random();
            server.expect(id, SOON, event -> {
                if (event instanceof MediaEvent.Connected) {
                    connected.countDown();
                }
            });
            peer().uuid(id.value());
        }
        assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesMoreLegsThanAllowed() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.expect(CallId.random(), SOON, event -> {});
        }
        assertThatThrownBy(() -> server.expect(call, SOON, events))
                .isInstanceOf(MediaOverloadedException.class)
                .hasMessageContaining("huifang.media.max-legs");
        assertThat(events.all()).isEmpty();
    }

    @Test
    void givesTheRoomBackWhenALegIsOver() throws Exception {
        for (int i = 0; i < 30; i++) {
            CallId id = CallId.random();
            MediaEvents heard = new MediaEvents();
            MediaLeg leg = server.expect(id, SOON, heard);
            if (i % 2 == 0) {
                peer().uuid(id.value());
                heard.await(MediaEvent.Connected.class);
            }
            leg.close();
            assertThat(heard.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.CLOSED_BY_US);
        }
        await(() -> server.openLegs() + server.expectedLegs() == 0);
    }

    // --- the end of a leg

    @Test
    void hearsAHangUpFrame() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000).hangUp();
        assertThat(peer.awaitEnd(5_000)).isTrue();
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.HUNG_UP);
    }

    @Test
    void takesAClosedSocketForAHangUp() throws Exception {
        server.expect(call, SOON, events);
        connected(16_000).close();
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.HUNG_UP);
        assertThat(events.all().getLast()).isInstanceOf(MediaEvent.Closed.class);
    }

    @Test
    void sendsAHangUpFrameWhenClosedByUs() throws Exception {
        MediaLeg leg = server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        leg.close();
        assertThat(peer.awaitEnd(5_000)).isTrue();
        assertThat(peer.received().getLast().kind()).isZero();
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.CLOSED_BY_US);
        leg.play(Sound.silence(Duration.ofSeconds(1)));
        leg.flush();
        leg.stopRecording();
        leg.close();
        assertThat(events.of(MediaEvent.Closed.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x13, 0x02, 0x77, 0x01})
    void closesALegOnAFrameThatItDoesNotTake(int kind) throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000).frame(kind, new byte[640]);
        assertThat(peer.awaitEnd(5_000)).isTrue();
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.PROTOCOL_ERROR);
    }

    @Test
    void closesALegOnAnErrorFrame() throws Exception {
        server.expect(call, SOON, events);
        connected(16_000).frame(0xff, new byte[] {4});
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.PROTOCOL_ERROR);
    }

    @Test
    void closesALegOnAHugeFrame() throws Exception {
        server.expect(call, SOON, events);
        connected(16_000).raw(new byte[] {0x12, (byte) 0xff, (byte) 0xff});
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.PROTOCOL_ERROR);
        assertThat(refused(Refusal.HUGE)).isEqualTo(1);
    }

    @Test
    void closesALegThatNeverReadsAndNoOtherNoticesIt() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer deaf = AudioSocketPeer.connectWithoutReading(server.advertisedAddress());
        peers.add(deaf);
        deaf.uuid(call.value());
        CallId other = CallId.random();
        MediaEvents otherEvents = new MediaEvents();
        server.expect(other, SOON, otherEvents);
        AudioSocketPeer good = peer().uuid(other.value());

        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.BROKEN);

        assertThat(server.counters().lost.sum()).isGreaterThanOrEqualTo(40);
        good.awaitFrames(good.count() + 10);
        assertThat(otherEvents.of(MediaEvent.Closed.class)).isEmpty();
    }

    @Test
    void hangsUpAndFinishesEverythingWhenItStops() throws Exception {
        Path file = folder.resolve("stopped.wav");
        server.expect(call, SOON, events).record(file);
        MediaEvents never = new MediaEvents();
        server.expect(CallId.random(), SOON, never);
        AudioSocketPeer peer = connected(16_000);
        peer.paced(Tones.voice(0.1, 700));
        server.stop();
        assertThat(peer.awaitEnd(5_000)).isTrue();
        assertThat(events.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.CLOSED_BY_US);
        assertThat(never.await(MediaEvent.Closed.class).reason()).isEqualTo(CloseReason.CLOSED_BY_US);
        assertThat(RecordingTests.Stereo.read(file).left().length).isGreaterThanOrEqualTo(680 * 16);
    }

    @Test
    void survivesAListenerThatThrows() throws Exception {
        MediaEvents heard = new MediaEvents();
        server.expect(call, SOON, event -> {
            heard.accept(event);
            throw new IllegalStateException("thrown on purpose by a test");
        });
        AudioSocketPeer peer = peer().uuid(call.value());
        peer.paced(Tones.voice(0.1, 200));
        peer.awaitFrames(20);
        peer.hangUp();
        heard.await(MediaEvent.Closed.class);
        assertThat(server.counters().listenerFailures.sum()).isGreaterThan(5);
    }

    // --- sound out

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000})
    void answersAtTheRateAtWhichThePbxSends(int rate) throws Exception {
        MediaLeg leg = server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(rate);
        peer.paced(new short[rate / 5]);
        int kind = rate == 8_000 ? 0x10 : 0x12;
        int bytes = rate / 25;
        int from = peer.await(0, frame -> frame.kind() == kind && frame.payload().length == bytes);
        leg.play(Sound.of(Tones.sine(1_000, 0.5, 1_000)));
        int loud = peer.await(from, frame -> !frame.isSilent());
        peer.awaitFrames(loud + 45);
        short[] heard = new short[0];
        for (Received frame : peer.received().subList(loud + 5, loud + 40)) {
            assertThat(frame.kind()).isEqualTo(kind);
            heard = Tones.join(heard, frame.samples());
        }
        assertThat(Tones.rms(heard, 0, heard.length)).isCloseTo(0.3535, within(0.01));
        assertThat(crossings(heard)).isCloseTo(2 * 35 * 20, within(3));
    }

    private static int crossings(short[] samples) {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += samples[i] >= 0 != samples[i - 1] >= 0 ? 1 : 0;
        }
        return crossings;
    }

    @Test
    void playsWhatIsQueuedOneAfterTheOtherAndTellsOfEachEnd() throws Exception {
        MediaLeg leg = server.expect(call, SOON, events);
        long first = leg.play(Sound.of(Tones.sine(440, 0.5, 100)));
        long second = leg.play(Sound.of(Tones.sine(880, 0.5, 130)));
        connected(16_000);
        MediaEvent.Played one = events.await(MediaEvent.Played.class, played -> played.playback() == first);
        MediaEvent.Played two = events.await(MediaEvent.Played.class, played -> played.playback() == second);
        assertThat(one.completely()).isTrue();
        assertThat(two.at().minus(one.at())).isEqualTo(Duration.ofMillis(130));
    }

    @Test
    void fallsSilentWithinTwoFramesOfAFlush() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new MediaMetrics(server).bindTo(registry);
        MediaLeg leg = server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        for (int round = 0; round < 10; round++) {
            int from = peer.count();
            leg.play(Sound.of(Tones.sine(440, 0.5, 5_000)));
            int loud = peer.await(from, frame -> !frame.isSilent());
            peer.awaitFrames(loud + 5);
            int before = peer.count();
            leg.flush();
            int silent = peer.await(before, Received::isSilent);
            assertThat(silent - before).isLessThanOrEqualTo(2);
            peer.awaitFrames(silent + 4);
            assertThat(peer.received().subList(silent, silent + 4)).allMatch(Received::isSilent);
        }
        assertThat(events.of(MediaEvent.Played.class)).allMatch(played -> !played.completely());
        assertThat(events.of(MediaEvent.Playing.class)).hasSize(10);
        assertThat(registry.get("huifang.media.flush").timer().count()).isEqualTo(10);
    }

    // --- sound in

    @Test
    void givesTheCustomersSoundGaplessly() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        short[] word = Tones.voice(0.1, 400);
        peer.paced(word);
        events.await(MediaEvent.Audio.class, audio -> audio.frame().at().toMillis() > 900);
        peer.paced(word);
        peer.hangUp();
        events.await(MediaEvent.Closed.class);
        short[] sound = events.sound();
        assertThat(sound.length).isGreaterThan(1_200 * 16);
    }

    @Test
    void liftsNarrowBandSound() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(8_000);
        peer.paced(Tones.sine(1_000, 0.5, 600, 8_000));
        peer.hangUp();
        events.await(MediaEvent.Closed.class);
        short[] sound = events.sound();
        assertThat(Tones.rms(sound, 200 * 16, 500 * 16)).isCloseTo(0.3535, within(0.01));
        assertThat(events.of(MediaEvent.Audio.class).getLast().frame().narrowBand())
                .isTrue();
    }

    @Test
    void tellsWhenSpeechBeginsAndEndsThoughFramesStop() throws Exception {
        MediaLeg leg = server.expect(call, SOON, events);
        leg.endpointing(new Endpointing(Duration.ofMillis(200), Duration.ofMillis(300)));
        AudioSocketPeer peer = connected(16_000);
        peer.paced(Tones.silence(400));
        peer.paced(Tones.voice(0.1, 700));
        MediaEvent.SpeechStarted started = events.await(MediaEvent.SpeechStarted.class);
        MediaEvent.SpeechEnded ended = events.await(MediaEvent.SpeechEnded.class);
        assertThat(ended.lastVoiced().minus(started.from()).toMillis()).isBetween(500L, 800L);
    }

    @Test
    void passesKeysOnAndKeepsThemOutOfText() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        for (char digit : "159*0#D".toCharArray()) {
            peer.key(digit);
        }
        peer.key('?').hangUp();
        events.await(MediaEvent.Closed.class);
        StringBuilder keys = new StringBuilder();
        events.of(MediaEvent.Key.class).forEach(key -> keys.append(key.digit()));
        assertThat(keys.toString()).isEqualTo("159*0#D");
        assertThat(events.of(MediaEvent.Key.class).getFirst().toString()).doesNotContain("1,");
    }

    @Test
    void hearsABeep() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(8_000);
        peer.paced(new short[4_000]);
        peer.paced(Tones.sine(1_400, 0.3, 400, 8_000));
        peer.paced(new short[1_600]);
        MediaEvent.Beep beep = events.await(MediaEvent.Beep.class);
        assertThat(beep.to().minus(beep.from()).toMillis()).isCloseTo(400, within(30L));
    }

    @Test
    void takesFramesOfAnyLengthChoppedAnyHow() throws Exception {
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        short[] sound = Tones.voice(0.1, 300);
        java.io.ByteArrayOutputStream wire = new java.io.ByteArrayOutputStream();
        Random random = new Random(5);
        for (int at = 0; at < sound.length; ) {
            int count = Math.min(sound.length - at, random.nextInt(700));
            wire.write(0x12);
            wire.write(2 * count >> 8);
            wire.write(2 * count);
            for (int i = 0; i < count; i++) {
                wire.write(sound[at + i]);
                wire.write(sound[at + i] >> 8);
            }
            at += count;
        }
        byte[] bytes = wire.toByteArray();
        for (int at = 0; at < bytes.length; ) {
            int count = Math.min(bytes.length - at, 1 + random.nextInt(900));
            peer.raw(Arrays.copyOfRange(bytes, at, at + count));
            at += count;
        }
        peer.hangUp();
        events.await(MediaEvent.Closed.class);
        short[] heard = events.sound();
        int at = heard.length - sound.length;
        assertThat(Arrays.copyOfRange(heard, at, heard.length)).isEqualTo(sound);
    }

    // --- recording

    @Test
    void recordsBothSidesWithinFortyMillisecondsThoughFramesAreMissing() throws Exception {
        Path file = folder.resolve("aligned.wav");
        MediaLeg leg = server.expect(call, SOON, events);
        leg.record(file);
        AudioSocketPeer peer = connected(16_000);
        int from = 0;
        for (int round = 0; round < 6; round++) {
            // the peer answers each burst of ours with one of its own, and is otherwise mute or sends silence
            leg.play(Sound.of(Tones.sine(500 + 100 * round, 0.5, 200)));
            int loud = peer.await(from, frame -> !frame.isSilent());
            if (round == 4) {
                peer.paced(Tones.voice(0.1, 200));
            } else {
                peer.paced(Tones.sine(800, 0.5, 200));
            }
            from = peer.await(loud + 9, Received::isSilent);
            if (round % 2 == 0) {
                peer.awaitFrames(from + 15);
            } else {
                peer.paced(Tones.silence(300));
            }
        }
        peer.hangUp();
        events.await(MediaEvent.Closed.class);

        RecordingTests.Stereo stereo = RecordingTests.Stereo.read(file);
        List<Integer> left = onsets(stereo.left());
        List<Integer> right = onsets(stereo.right());
        assertThat(left).hasSize(6);
        assertThat(right).hasSize(6);
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            offsets.add((right.get(i) - left.get(i)) / 16);
        }
        offsets.sort(null);
        // one may have met a busy machine; what must hold is where things are laid
        assertThat(offsets.get(3)).isBetween(-40, 40);
    }

    private static List<Integer> onsets(short[] side) {
        List<Integer> onsets = new ArrayList<>();
        int quiet = 1_600;
        for (int i = 0; i < side.length; i++) {
            if (Math.abs(side[i]) > 300) {
                if (quiet >= 1_600) {
                    onsets.add(i);
                }
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return onsets;
    }

    @Test
    void keepsWhatThereIsWhenRecordingStopsInTheMiddle() throws Exception {
        Path file = folder.resolve("half.wav");
        MediaLeg leg = server.expect(call, SOON, events);
        leg.record(file);
        AudioSocketPeer peer = connected(16_000);
        peer.paced(Tones.voice(0.1, 600));
        leg.stopRecording();
        await(() -> Files.exists(file));
        peer.awaitFrames(peer.count() + 5);
        assertThat(events.of(MediaEvent.Closed.class)).isEmpty();
        assertThat(RecordingTests.Stereo.read(file).right().length).isBetween(560 * 16, 3_000 * 16);
    }

    @Test
    void goesOnWithTheCallWhenTheRecordingFails() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        MediaLeg leg = server.expect(call, SOON, events);
        leg.record(notAFolder.resolve("call.wav"));
        AudioSocketPeer peer = connected(16_000);
        events.await(MediaEvent.RecordingFailed.class);
        peer.awaitFrames(peer.count() + 20);
        peer.hangUp();
        events.await(MediaEvent.Closed.class);
        assertThat(events.of(MediaEvent.RecordingFailed.class)).hasSize(1);
        MediaProperties properties = MediaPropertiesTests.anyPort(folder);
        assertThat(new RecordingsHealthIndicator(properties, server).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    // --- health and metrics

    @Test
    void isUpWhileItRunsAndDownWhenItDoesNot() {
        MediaHealthIndicator health = new MediaHealthIndicator(server);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        server.stop();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenTheRecordingsFolderIsNone() throws Exception {
        assertThat(new RecordingsHealthIndicator(MediaPropertiesTests.anyPort(folder), server)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        assertThat(new RecordingsHealthIndicator(MediaPropertiesTests.anyPort(notAFolder), server)
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void metersWhatItDoes() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new MediaMetrics(server).bindTo(registry);
        server.expect(call, SOON, events);
        AudioSocketPeer peer = connected(16_000);
        peer.paced(Tones.voice(0.1, 200));
        peer.awaitFrames(20);
        assertRefused(peer().uuid(CallId.random().value()), Refusal.UNKNOWN);
        assertThat(registry.get("huifang.media.legs.open").gauge().value()).isEqualTo(1);
        assertThat(registry.get("huifang.media.frames.sent").functionCounter().count())
                .isGreaterThanOrEqualTo(20);
        assertThat(registry.get("huifang.media.frames.received")
                        .functionCounter()
                        .count())
                .isEqualTo(10);
        assertThat(registry.get("huifang.media.legs.refused")
                        .tag("reason", "unknown")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("huifang.media.pacer.lateness").timer().count()).isPositive();
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            MediaProperties free = MediaPropertiesTests.anyPort(folder);
            MediaProperties taken = new MediaProperties(
                    free.bind(),
                    other.getLocalPort(),
                    null,
                    1,
                    free.uuidWithin(),
                    1,
                    16_000,
                    free.jitterGrace(),
                    free.brokenAfter(),
                    folder,
                    free.recordingsMinFree(),
                    16);
            AudioSocketServer second = new AudioSocketServer(taken);
            assertThatThrownBy(second::start)
                    .isInstanceOf(MediaNotStartedException.class)
                    .hasMessageContaining("huifang.media.port " + other.getLocalPort());
            assertThat(second.isRunning()).isFalse();
        }
    }

    @Test
    void repairsOldRecordingsBeforeItListens() throws Exception {
        server.stop();
        Files.write(folder.resolve("crashed.wav.part"), new byte[44 + 6_400]);
        server.start();
        assertThat(RecordingTests.Stereo.read(folder.resolve("crashed.wav")).left())
                .hasSize(1_600);
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited in vain");
            }
            never.await(5, TimeUnit.MILLISECONDS);
        }
    }
}
