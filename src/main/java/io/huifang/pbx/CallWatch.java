package io.huifang.pbx;

import io.huifang.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every call ends, also those whose events were lost: compares what we believe with the channels that the PBX
 * has, after each connection and every half minute, and gives calls up when the PBX stays away.
 */
final class CallWatch {

    private static final Logger log = LoggerFactory.getLogger(CallWatch.class);

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration ROUTINE = Duration.ofSeconds(30);

    /** How long the PBX may take from accepting a call to having a channel for it. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** How long the customer's leg may outlive the media leg. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Asterisk's channel states. */
    private static final int RINGING = 5;

    private static final int UP = 6;

    private final PbxProperties settings;
    private final CallBoard board;
    private final AmiLink link;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pbx-watch").daemon().factory());
    private volatile Instant askAt;

    CallWatch(PbxProperties settings, CallBoard board, AmiLink link, Clock clock) {
        this.settings = settings;
        this.board = board;
        this.link = link;
        this.clock = clock;
        this.askAt = clock.instant();
    }

    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    /** Compares with the PBX at the next tick instead of the next half minute. */
    void askSoon() {
        askAt = clock.instant();
    }

    private void look() {
        try {
            switch (link.state()) {
                case LinkState.Up up -> {
                    endLeftOvers();
                    if (!clock.instant().isBefore(askAt)) {
                        askAt = clock.instant().plus(ROUTINE);
                        compare();
                    }
                }
                case LinkState.Down down -> {
                    if (!clock.instant().isBefore(down.since().plus(settings.lostAfter()))) {
                        board.loseAll("the PBX is away for more than " + settings.lostAfter());
                    }
                }
            }
        } catch (PbxUnreachableException | AmiSession.NoAnswer | AmiSession.NotSent e) {
            log.warn("pbx.watch.postponed why=\"{}\"", e.getMessage());
            askAt = clock.instant().plus(GRACE);
        } catch (RuntimeException e) {
            // a timer's task that throws is never run again
            log.error("pbx.watch.failed", e);
        }
    }

    private void endLeftOvers() throws AmiSession.NotSent {
        for (DialledCall call : board.all()) {
            String customer = call.leftOver(PATIENCE);
            if (customer != null) {
                link.session().tell(new HangupAction(customer));
                call.giveUpWaiting();
            }
        }
    }

    private void compare() throws AmiSession.NoAnswer, AmiSession.NotSent {
        List<DialledCall> believed = List.copyOf(board.all());
        AmiSession session = link.session();
        List<CoreShowChannelEvent> channels = session.ourChannels();
        for (DialledCall call : believed) {
            List<CoreShowChannelEvent> legs = channels.stream()
                    .filter(channel -> callOf(channel).filter(call.id()::equals).isPresent())
                    .toList();
            if (legs.isEmpty()) {
                call.missed(GRACE);
                askAt = clock.instant().plus(GRACE);
            } else {
                call.seen();
                legs.forEach(leg -> catchUp(call, leg));
            }
        }
        for (CoreShowChannelEvent channel : channels) {
            if (callOf(channel).filter(this::shouldBeOver).isPresent()) {
                session.tell(new HangupAction(channel.getChannel()));
            }
        }
    }

    /** What happened to the customer's leg while we weren't listening. */
    private static void catchUp(DialledCall call, CoreShowChannelEvent leg) {
        if (Objects.equals(leg.getUniqueid(), ChannelIds.of(call.id())) || leg.getChannelState() == null) {
            return;
        }
        call.dialling(leg.getUniqueid());
        if (leg.getChannelState() == RINGING) {
            call.ringing();
        } else if (leg.getChannelState() == UP) {
            call.dialled(DialStatus.ANSWER);
        }
    }

    private boolean shouldBeOver(CallId id) {
        DialledCall call = board.find(id);
        return call == null ? board.isGivenUp(id) : call.isHangUpWanted();
    }

    static Optional<CallId> callOf(CoreShowChannelEvent channel) {
        return ChannelIds.call(channel.getLinkedid())
                .or(() -> ChannelIds.call(channel.getUniqueid()))
                .or(() -> ChannelIds.call(channel.getAccountcode()));
    }
}
