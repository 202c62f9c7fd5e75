package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huifang.kernel.CallId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What can go wrong between us and the PBX, made to go wrong. */
class PbxFaultsIntegrationTests {

    private final ScriptedAsterisk asterisk = new ScriptedAsterisk();
    private final MediaDoor door = new MediaDoor();
    private PbxFixture room;

    PbxFaultsIntegrationTests() throws IOException {}

    @AfterEach
    void close() throws IOException {
        room.close();
        asterisk.close();
        door.close();
    }

    private PbxFixture room(String... settings) {
        room = new PbxFixture("127.0.0.1", asterisk.port(), ScriptedAsterisk.USER, ScriptedAsterisk.SECRET, settings);
        return room;
    }

    private Heard answered() {
        Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());
        heard.until(DialProgress.Answered.class);
        return heard;
    }

    private Heard ringing() {
        Heard heard = room.dial(FarEnd.RINGS.number(), door.address());
        heard.until(DialProgress.Ringing.class);
        return heard;
    }

    private void awayAndBack(Runnable meanwhile) throws IOException {
        int before = asterisk.logins.get();
        asterisk.goAway();
        PbxFixture.await("the loss", () -> !room.pbx.connected());
        meanwhile.run();
        asterisk.comeBack();
        PbxFixture.await("another login", () -> asterisk.logins.get() > before && room.pbx.connected());
    }

    @Test
    void startsWithoutAPbxAndConnectsWhenItComes() throws IOException {
        asterisk.goAway();
        room().start();
        PbxFixture.await("the first try", () -> room.error().contains("can't be reached"));

        assertThat(room.health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThatExceptionOfType(PbxUnreachableException.class)
                .isThrownBy(() -> room.dial(FarEnd.ANSWERS.number(), door.address()))
                .withMessageContaining("can't be reached");
        assertThatExceptionOfType(PbxUnreachableException.class).isThrownBy(() -> room.pbx.liveCalls());
        room.pbx.hangUp(CallId.random());

        asterisk.comeBack();
        PbxFixture.await("a connection", room.pbx::connected);
        assertThat(room.health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(room.health.health().getDetails()).containsEntry("version", "Asterisk 22.10.1");
    }

    @Test
    void saysThatThePasswordIsWrongAndDoesntHammer() {
        room = new PbxFixture(
                        "127.0.0.1", asterisk.port(), ScriptedAsterisk.USER, "wrong-secret", "reconnect.refused=1m")
                .start();

        PbxFixture.await("the refusal", () -> room.error().contains("refused the login of user 'huifang'"));

        assertThat(asterisk.asked.stream().filter(asked -> asked.get("action").equals("Login")))
                .hasSize(1);
        assertThat(room.health.health().toString()).doesNotContain("wrong-secret");
        assertThat(room.settings.toString()).doesNotContain("wrong-secret");
    }

    @Test
    void triesARefusedLoginAgainAfterAPauseOfItsOwn() throws InterruptedException {
        room = new PbxFixture(
                        "127.0.0.1",
                        asterisk.port(),
                        ScriptedAsterisk.USER,
                        "wrong",
                        "reconnect.min=10m",
                        "reconnect.max=10m",
                        "reconnect.refused=50ms")
                .start();

        asterisk.awaitAsked("Login");
        asterisk.awaitAsked("Login");
    }

    @Test
    void refusesAPbxThatIsTooOld() {
        asterisk.greeting = "Asterisk Call Manager/5.0.3";
        room().start();

        PbxFixture.await("the refusal", () -> room.error().contains("is older than Asterisk 18"));
        assertThat(room.pbx.connected()).isFalse();
    }

    @Test
    void makesDoWithAManagerUserOfFewRights() {
        asterisk.mayAskForSettings = false;
        asterisk.saysItIsBooted = false;

        room().connected();

        assertThat(room.health.health().getDetails()).containsEntry("version", "Asterisk Call Manager/11.0.0");
    }

    @Test
    void followsACallAcrossALostConnection() throws IOException {
        room().connected();
        Heard heard = answered();

        awayAndBack(() -> {});
        room.pbx.hangUp(heard.call);

        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
    }

    @Test
    void findsOutAfterwardsWhichCallsHaveEndedMeanwhile() throws IOException {
        room().connected();
        Heard talking = answered();
        Heard ringing = ringing();

        awayAndBack(asterisk::forgetAll);

        assertThat(talking.end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(ringing.end().status()).isEqualTo(DialStatus.PBX_LOST);
        assertThat(room.pbx.callsFollowed()).isZero();
    }

    @Test
    void findsOutAfterwardsThatACallWasAnsweredMeanwhile() throws IOException {
        room().connected();
        Heard heard = ringing();

        awayAndBack(() -> asterisk.answerSilently(heard.call.value()));

        heard.until(DialProgress.Answered.class);
        room.pbx.hangUp(heard.call);
        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
    }

    @Test
    void hangsUpAfterwardsWhatItWasToldToMeanwhile() throws IOException {
        room().connected();
        Heard heard = answered();

        awayAndBack(() -> room.pbx.hangUp(heard.call));

        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(asterisk.has(heard.call.value())).isFalse();
    }

    @Test
    void givesCallsUpWhenThePbxStaysAwayAndHangsUpThoseItFindsLater() throws IOException {
        room("lost-after=200ms").connected();
        Heard heard = answered();

        awayAndBack(() -> assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST));

        PbxFixture.await("the survivor's end", () -> !asterisk.has(heard.call.value()));
        assertThat(heard.quiet()).isTrue();
    }

    @Test
    void hangsUpACallWhoseChannelIsBornAfterTheRequest() throws InterruptedException {
        room().connected();
        asterisk.awaitAsked("CoreShowChannels"); // the next time half a minute later, too late to be what helps here
        asterisk.births = new CountDownLatch(1);
        Heard heard = room.dial(FarEnd.RINGS.number(), door.address());

        room.pbx.hangUp(heard.call);
        assertThat(asterisk.awaitAsked("Hangup")).containsEntry("channel", "huifang-call-" + heard.call);
        asterisk.births.countDown();

        assertThat(asterisk.awaitAsked("Hangup")).containsEntry("channel", "huifang-call-" + heard.call);
        assertThat(heard.end().status()).isEqualTo(DialStatus.CANCEL);
    }

    @Test
    void endsAllCallsOfAPbxThatWasRestarted() throws IOException {
        room().connected();
        Heard heard = answered();

        awayAndBack(() -> {
            asterisk.forgetAll();
            asterisk.uptime = 1;
        });

        assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST);
    }

    @Test
    void endsAllCallsOfAPbxThatShutsDown() {
        room().connected();
        Heard heard = answered();

        asterisk.event("Event: Shutdown", "Privilege: system,all", "Shutdown: Cleanly", "Restart: False");

        assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST);
    }

    @Test
    void endsAllCallsWhenTheServiceStops() {
        room().connected();
        Heard heard = answered();

        room.pbx.stop();

        assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST);
    }

    @Test
    void letsUnknownAndMalformedEventsPass() {
        room().connected();
        Heard heard = answered();

        asterisk.event("Event: NeverHeardOf", "Uniqueid: huifang-call-" + heard.call, "Number: 13800138000");
        asterisk.event("Event: UserEvent", "UserEvent: Other", "CallId: " + heard.call);
        asterisk.event("Event: UserEvent", "UserEvent: HuifangCallEnd", "CallId: nonsense", "Cause: many");
        asterisk.event("Event: Hangup", "Linkedid: huifang-call-nonsense", "Uniqueid: 1", "Cause: x");
        asterisk.event("Event: Hangup", "Linkedid: huifang-call-" + heard.call);
        asterisk.event("Event: DialState", "Uniqueid: huifang-call-" + heard.call, "DialStatus: MOONSHINE");
        asterisk.event("Event: DialBegin", "Uniqueid: huifang-call-" + UUID.randomUUID());
        asterisk.raw("\r\n\r\nno colon here\r\n:\r\n\u0000\u0001\r\n\r\nEvent:\r\n\r\nResponse: Success\r\n\r\n");
        room.pbx.hangUp(heard.call);

        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
        assertThat(asterisk.logins).hasValue(1);
    }

    @Test
    void dropsAConnectionThatPoursRubbishAndComesBack() {
        room().connected();
        Heard heard = answered();

        asterisk.raw("x".repeat(100_000));

        PbxFixture.await("another login", () -> asterisk.logins.get() == 2 && room.pbx.connected());
        room.pbx.hangUp(heard.call);
        assertThat(heard.end().status()).isEqualTo(DialStatus.ANSWER);
    }

    @Test
    void noticesAPbxThatHasGoneSilent() {
        asterisk.unanswered.add("Ping");

        room("keep-alive=100ms", "keep-alive-timeout=100ms").start();

        PbxFixture.await("the loss", () -> room.error().contains("no answer to a ping"));
        asterisk.unanswered.clear();
        PbxFixture.await("a connection", room.pbx::connected);
    }

    @Test
    void takesAnUnansweredRequestForDialledAndEndsItWhenItFindsNoCall() {
        asterisk.unanswered.add("Originate");
        room("response-timeout=200ms").connected();

        Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());

        assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST);
        assertThat(heard.stages()).containsExactly("Ended");
    }

    @Test
    void takesARequestForDialledWhenTheConnectionBreaksBeforeTheAnswer() {
        asterisk.unanswered.add("Originate");
        room().connected();
        Thread.ofVirtual().start(() -> {
            try {
                asterisk.awaitAsked("Originate");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            asterisk.dropConnections();
        });

        Heard heard = room.dial(FarEnd.ANSWERS.number(), door.address());

        assertThat(heard.end().status()).isEqualTo(DialStatus.PBX_LOST);
    }

    @Test
    void passesOnThePbxsRefusal() {
        room("trunk=PJSIP/refuse{number}@carrier").connected();
        Heard heard = new Heard(CallId.random());
        DialRequest request =
                new DialRequest(heard.call, FarEnd.ANSWERS.number(), door.address(), Duration.ofSeconds(30));

        assertThatExceptionOfType(PbxRefusedException.class)
                .isThrownBy(() -> room.pbx.dial(request, heard))
                .withMessageContaining("Permission denied");

        assertThat(room.pbx.callsFollowed()).isZero();
        assertThat(heard.quiet()).isTrue();
    }

    @Test
    void refusesAMediaAddressThatIsNone() {
        room().connected();

        assertThatExceptionOfType(PbxRefusedException.class)
                .isThrownBy(() -> room.dial(FarEnd.ANSWERS.number(), "host:1\r\nApplication: System"))
                .withMessageContaining("not host:port");
    }

    @Test
    void followsNoMoreCallsThanAllowed() {
        room("max-calls=1").connected();
        Heard first = ringing();

        assertThatExceptionOfType(PbxUnreachableException.class)
                .isThrownBy(() -> room.dial(FarEnd.RINGS.number(), door.address()))
                .withMessageContaining("huifang.pbx.max-calls");

        room.pbx.hangUp(first.call);
        first.end();
        Heard second = ringing();
        room.pbx.hangUp(second.call);
        second.end();
    }

    @Test
    void keepsAListenerThatBlocksOrThrowsFromDisturbingOthers() throws InterruptedException {
        room().connected();
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        room.pbx.dial(
                new DialRequest(CallId.random(), FarEnd.BUSY.number(), door.address(), Duration.ofSeconds(30)),
                progress -> {
                    blocked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    if (progress instanceof DialProgress.Ended) {
                        ended.countDown();
                    }
                    throw new IllegalStateException("a listener's mistake");
                });
        assertThat(blocked.await(20, TimeUnit.SECONDS)).isTrue();

        Heard other = room.dial(FarEnd.BUSY.number(), door.address());
        assertThat(other.end().status()).isEqualTo(DialStatus.BUSY);

        release.countDown();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isNotHealthyWhenThePbxHasNotBeenHeardFromLately() {
        room().connected();
        PbxHealthIndicator anHourLater =
                new PbxHealthIndicator(room.pbx, room.settings, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));

        assertThat(room.health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(anHourLater.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(anHourLater.health().getDetails().get("error").toString()).contains("has not answered since");
    }

    @Test
    void countsWhatItDoes() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        room();
        room.counts.bindTo(registry);
        new PbxGauges(room.pbx).bindTo(registry);
        room.connected();
        asterisk.event("Event: Newexten", "Uniqueid: 17.1");
        room.dial(FarEnd.BUSY.number(), door.address()).end();

        assertThat(registry.get("huifang.pbx.connected").gauge().value()).isEqualTo(1);
        assertThat(registry.get("huifang.pbx.logins").functionCounter().count()).isEqualTo(1);
        assertThat(registry.get("huifang.pbx.dials")
                        .tag("status", "BUSY")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("huifang.pbx.originate").timer().count()).isEqualTo(1);
        assertThat(registry.get("huifang.pbx.events.dropped").functionCounter().count())
                .isPositive();
        assertThat(registry.get("huifang.pbx.events.routed").functionCounter().count())
                .isPositive();
        PbxFixture.await(
                "the call's removal",
                () -> registry.get("huifang.pbx.calls").gauge().value() == 0);
    }

    @Test
    void asksThePbxForNothingButWhatItNeeds() throws InterruptedException {
        room("routes[0].prefix=0215550", "routes[0].dial=PJSIP/${EXTEN}@other").connected();
        Heard heard = room.dial(FarEnd.BUSY.number(), door.address());
        heard.end();

        assertThat(asterisk.awaitAsked("Login")).containsEntry("events", "system,call,user");
        assertThat(asterisk.awaitAsked("Originate"))
                .containsEntry("channel", "AudioSocket/" + door.address() + "/" + heard.call + "/c(slin16)")
                .containsEntry("channelid", "huifang-call-" + heard.call)
                .containsEntry("context", "huifang-dial-out")
                .containsEntry("exten", "01055500006")
                .containsEntry("async", "true")
                .extractingByKey("variable")
                .asString()
                .contains("HUIFANG_DIAL=PJSIP/01055500006@carrier")
                .contains("HUIFANG_CALL_ID=" + heard.call)
                .contains("HUIFANG_RING=30");
    }
}
