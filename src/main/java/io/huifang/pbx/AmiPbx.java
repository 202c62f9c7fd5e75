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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ShutdownEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** An Asterisk PBX, driven over its manager interface. */
@Component
final class AmiPbx implements Pbx, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AmiPbx.class);

    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+:\\d{1,5}");
    private static final int NORMAL_CLEARING = 16;

    /** So much of a call's id the person's telephone shows, to find the call by. */
    private static final int REFERENCE_LENGTH = 8;

    /** A restart of the PBX shows as a later moment of boot; its clock and ours may drift by this much. */
    private static final Duration BOOT_SLACK = Duration.ofSeconds(3);

    private final PbxProperties settings;
    private final PbxCounts counts;
    private final Trunks trunks;
    private final CallBoard board;
    private final AmiLink link;
    private final CallWatch watch;
    private final UserOrderDesk orders;
    private volatile boolean running;

    AmiPbx(PbxProperties settings, PbxCounts counts, Clock clock, UserOrderDesk orders) {
        this.settings = settings;
        this.counts = counts;
        this.orders = orders;
        this.trunks = new Trunks(settings.trunk(), settings.routes());
        this.board = new CallBoard(settings.maxCalls(), counts, clock, this::hangUpSoon);
        this.link = new AmiLink(settings, counts, clock, new FromThePbx());
        this.watch = new CallWatch(settings, board, link, clock);
    }

    @Override
    public void dial(DialRequest request, DialListener listener) {
        if (!HOST_AND_PORT.matcher(request.mediaAddress()).matches()) {
            throw new PbxRefusedException("the media address '" + request.mediaAddress() + "' is not host:port");
        }
        CallLog.with(request.call(), () -> {
            AmiSession session = link.session();
            DialledCall call = board.add(request.call(), listener);
            originate(request, session);
            call.accepted();
        });
    }

    private void originate(DialRequest request, AmiSession session) {
        long asked = System.nanoTime();
        try {
            if (session.ask(asOriginate(request, settings.codec().on(session.asterisk())))
                    instanceof ManagerError error) {
                board.remove(request.call());
                throw new PbxRefusedException("the PBX refused the call: " + error.getMessage());
            }
            counts.originateAnswered(System.nanoTime() - asked);
            log.info(
                    "pbx.dialled number={} ring={}s",
                    request.number(),
                    request.ringTime().toSeconds());
        } catch (AmiSession.NotSent e) {
            board.remove(request.call());
            throw new PbxUnreachableException("the connection to the PBX broke before the call was asked for", e);
        } catch (AmiSession.NoAnswer e) {
            // It may be ringing. What becomes of it is found out by events, or by asking for the PBX's channels.
            log.warn("pbx.dial.unanswered number={}", request.number());
            watch.askSoon();
        }
    }

    private OriginateAction asOriginate(DialRequest request, AudioCodec codec) {
        String channelId = ChannelIds.of(request.call());
        OriginateAction originate = new OriginateAction();
        originate.setActionId(channelId);
        originate.setChannelId(channelId);
        originate.setChannel(audioSocket(request.mediaAddress(), request.call(), codec.asterisksName()));
        originate.setContext(settings.dialContext());
        originate.setExten(request.number().dialled().replace("+", ""));
        originate.setPriority(1);
        originate.setAsync(true);
        originate.setTimeout(settings.originateTimeout().toMillis());
        originate.setAccount("huifang");
        originate.setVariable("HUIFANG_CALL_ID", request.call().toString());
        originate.setVariable("HUIFANG_DIAL", trunks.dialStringFor(request.number()));
        originate.setVariable("HUIFANG_RING", Long.toString(request.ringTime().toSeconds()));
        return originate;
    }

    @Override
    public AgiReply accept(IncomingCall request, DialListener listener) {
        String media = mediaLeg(request.call(), request.mediaAddress());
        board.add(request.call(), listener).cameIn(request.uniqueId());
        return new AgiReply.Continue(Map.of("HUIFANG_CALL_ID", request.call().toString(), "HUIFANG_MEDIA", media));
    }

    private static String audioSocket(String address, CallId leg, String codec) {
        return "AudioSocket/" + address + "/" + leg + "/c(" + codec + ")";
    }

    @Override
    public String mediaLeg(CallId leg, String mediaAddress) {
        return audioSocket(
                mediaAddress,
                leg,
                settings.codec().on(link.session().asterisk()).asterisksName());
    }

    @Override
    public void transfer(TransferRequest request) {
        DialledCall call = board.find(request.call());
        String customer = call == null ? null : call.handOver();
        if (call != null && customer != null) {
            Thread.ofVirtual()
                    .name("pbx-transfer")
                    .start(() -> CallLog.with(request.call(), () -> redirect(request, call, customer)));
        } else if (call != null) {
            call.notHandedOver();
        }
    }

    private void redirect(TransferRequest request, DialledCall call, String customer) {
        try {
            AmiSession session = link.session();
            String codec = settings.codec().on(session.asterisk()).asterisksName();
            Map<String, String> variables = Map.of(
                    "HUIFANG_PERSON",
                    "Local/" + request.extension() + "@" + request.context(),
                    "HUIFANG_REFERENCE",
                    "Huifang " + request.call().toString().substring(0, REFERENCE_LENGTH),
                    "HUIFANG_PERSON_RING",
                    Long.toString(request.ringTime().toSeconds()),
                    "HUIFANG_BACK",
                    audioSocket(request.mediaAddress(), request.back(), codec));
            for (var variable : variables.entrySet()) {
                session.tell(new SetVarAction(customer, variable.getKey(), variable.getValue()));
            }
            if (session.ask(new RedirectAction(customer, settings.transferContext(), "s", 1))
                    instanceof ManagerError error) {
                log.warn("pbx.transfer.refused why=\"{}\"", error.getMessage());
                call.notHandedOver();
            } else {
                log.info("pbx.transfer ring={}s", request.ringTime().toSeconds());
            }
        } catch (PbxUnreachableException | AmiSession.NotSent e) {
            log.warn("pbx.transfer.failed why=\"{}\"", e.getMessage());
            call.notHandedOver();
        } catch (AmiSession.NoAnswer e) {
            // he may be on his way; what becomes of him is found out by events, or by asking for the PBX's channels
            log.warn("pbx.transfer.unanswered");
            watch.askSoon();
        }
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
        DialledCall followed = board.find(call);
        if (followed != null) {
            followed.hangUpWanted(); // also remembered for when the connection is back
        }
        hangUpSoon(call);
    }

    /** Not on the caller's thread: that may be the one which has to read the answer. */
    private void hangUpSoon(CallId call) {
        Thread.ofVirtual().name("pbx-hangup").start(() -> CallLog.with(call, () -> hangUpNow(call)));
    }

    private void hangUpNow(CallId call) {
        try {
            AmiSession session = link.session();
            DialledCall followed = board.find(call);
            if (followed == null) {
                // begun before a restart of this service, so nobody here knows its channels
                for (CoreShowChannelEvent channel : session.ourChannels()) {
                    if (CallWatch.callOf(channel).filter(call::equals).isPresent()) {
                        session.tell(new HangupAction(channel.getChannel(), NORMAL_CLEARING));
                    }
                }
            } else {
                // The PBX finds a channel by its unique id too. With the media leg gone, Dial() ends the customer's.
                session.tell(new HangupAction(followed.mainChannel(), NORMAL_CLEARING));
            }
            log.info("pbx.hangup");
        } catch (PbxUnreachableException | AmiSession.NotSent | AmiSession.NoAnswer e) {
            log.warn("pbx.hangup.postponed why=\"{}\"", e.getMessage());
        }
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
