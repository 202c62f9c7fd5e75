package io.huifang.pbx;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import io.huifang.pbx.event.HuifangCampaignEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ShutdownEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** An Asterisk PBX, driven over its manager interface. */
@Component
final class AmiPbx implements Pbx, SmartLifecycle {

    /** A restart of the PBX shows as a later moment of boot; its clock and ours may drift by this much. */
    private static final Duration BOOT_SLACK = Duration.ofSeconds(3);

    private final PbxProperties settings;
    private final CallBoard board;
    private final AmiLink link;
    private final CallWatch watch;
    private final Trunks trunks;
    private final Originations originations;
    private final Transfers transfers;
    private final HangUps hangUps;
    private final UserOrderDesk orders;
    private volatile boolean running;

    AmiPbx(PbxProperties settings, TrunkLines named, PbxCounts counts, Clock clock, UserOrderDesk orders) {
        this.settings = settings;
        this.orders = orders;
        this.board = new CallBoard(settings.maxCalls(), counts, clock, this::hangUpSoon);
        this.link = new AmiLink(settings, counts, clock, new FromThePbx());
        this.watch = new CallWatch(settings, board, link, clock);
        this.trunks = new Trunks(settings.trunk(), settings.routes(), named.trunks());
        this.originations = new Originations(settings, trunks, counts, board, link, watch);
        this.transfers = new Transfers(settings, board, link, watch);
        this.hangUps = new HangUps(board, link);
    }

    @Override
    public void dial(DialRequest request, DialListener listener) {
        originations.dial(request, listener);
    }

    @Override
    public AgiReply accept(IncomingCall request, DialListener listener) {
        String media = mediaLeg(request.call(), request.mediaAddress());
        board.add(request.call(), listener).cameIn(request.uniqueId());
        return new AgiReply.Continue(Map.of("HUIFANG_CALL_ID", request.call().toString(), "HUIFANG_MEDIA", media));
    }

    @Override
    public String mediaLeg(CallId leg, String mediaAddress) {
        return new MediaAddress(mediaAddress)
                .leg(leg, settings.codec().on(link.session().asterisk()));
    }

    @Override
    public void transfer(TransferRequest request) {
        transfers.transfer(request);
    }

    @Override
    public void sendKeys(CallId call, String keys) {
        DialledCall followed = board.find(call);
        if (followed != null) {
            KeyPresses.send(link, followed, keys);
        }
    }

    @Override
    public void hangUp(CallId call) {
        hangUps.hangUp(call);
    }

    private void hangUpSoon(CallId call) {
        hangUps.soon(call);
    }

    @Override
    public Set<CallId> liveCalls() {
        List<CoreShowChannelEvent> channels;
        try {
            channels = link.session().ourChannels();
        } catch (AmiSession.NoAnswer e) {
            throw new PbxUnreachableException("the PBX doesn't say which calls it has", e);
        }
        return channels.stream()
                .map(CallWatch::callOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String trunkOf(PhoneNumber number) {
        return trunks.nameFor(number);
    }

    @Override
    public boolean connected() {
        return link.state() instanceof LinkState.Up;
    }

    LinkState linkState() {
        return link.state();
    }

    int callsFollowed() {
        return board.size();
    }

    @Override
    public void start() {
        running = true;
        link.start();
        watch.start();
    }

    /** Whoever still waits for a call's end gets it; calls are hung up by those who placed them, before this. */
    @Override
    public void stop() {
        running = false;
        watch.stop();
        link.stop();
        board.loseAll("the service stops");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before those who place calls at the start, after them at the stop. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Hears what the link has to say. */
    private final class FromThePbx implements AmiLink.Listener {

        private @Nullable Instant bootedBefore;

        @Override
        public void up(AmiSession session, @Nullable Instant bootedAt) {
            if (bootedBefore != null && bootedAt != null && bootedAt.isAfter(bootedBefore.plus(BOOT_SLACK))) {
                board.loseAll("the PBX has been restarted");
            }
            bootedBefore = bootedAt;
            watch.askSoon();
        }

        @Override
        public void down() {
            // the calls go on without us; the watch gives them up when we stay away too long
        }

        @Override
        public void event(ManagerEvent event) {
            if (event instanceof ShutdownEvent) {
                board.loseAll("the PBX is shutting down");
            } else if (event instanceof HuifangCampaignEvent order) {
                orders.take(order, link::session);
            } else {
                board.route(event);
            }
        }
    }
}
