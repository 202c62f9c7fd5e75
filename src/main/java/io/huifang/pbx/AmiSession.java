package io.huifang.pbx;

import io.huifang.pbx.event.HangupWithTechCauseEvent;
import io.huifang.pbx.event.HuifangCallEndEvent;
import io.huifang.pbx.event.HuifangCampaignEvent;
import io.huifang.pbx.event.HuifangTransferEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.CoreSettingsResponse;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * One login on the manager interface, from connecting to the loss of the connection; never used twice.
 *
 * <p>From asterisk-java we take the protocol: challenge and login, requests matched with responses, events as objects, and
 * its bounded queue between the reading thread and ours. We don't take its reconnecting: it tries again every 50 ms ten
 * times and then every 5 s for ever, does not tell a wrong password from a dead peer, and holds the connection's lock
 * meanwhile. {@link AmiLink} does that. Hence the subclass: it owns the socket (see {@link AmiWire}) and sees the
 * disconnection before asterisk-java acts on it.
 */
final class AmiSession extends ManagerConnectionImpl {

    /** dtmf, cdr, dialplan, reporting, security... are left out: keyed digits must not even reach this process by AMI. */
    private static final String EVENT_CLASSES = "system,call,user";

    static {
        // It logs whole events, customers' numbers included, when one is unknown or slow. What matters we log
        // ourselves.
        LoggingSystem logging = LoggingSystem.get(AmiSession.class.getClassLoader());
        logging.setLogLevel("org.asteriskjava", LogLevel.OFF);
        logging.setLogLevel("org.reflections", LogLevel.WARN);
    }

    private final PbxProperties settings;
    private final AmiFilter filter;
    private final Consumer<ManagerEvent> onEvent;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final CompletableFuture<FullyBootedEvent> booted = new CompletableFuture<>();
    private @Nullable AmiWire wire;
    private @Nullable String asterisk;

    /** @param onEvent called on asterisk-java's event thread; must not block */
    AmiSession(PbxProperties settings, PbxCounts counts, Consumer<ManagerEvent> onEvent) {
        this.settings = settings;
        this.filter = new AmiFilter(counts);
        this.onEvent = onEvent;
        setHostname(settings.host());
        setPort(settings.port());
        setUsername(settings.user());
        setPassword(settings.secret());
        setDefaultResponseTimeout(settings.responseTimeout().toMillis());
        registerUserEventClass(HuifangCallEndEvent.class);
        registerUserEventClass(HuifangTransferEvent.class);
        registerUserEventClass(HuifangCampaignEvent.class);
        registerUserEventClass(HangupWithTechCauseEvent.class);
    }

    /**
     * Connects and logs in.
     *
     * @throws IOException when nobody is there, or whoever is doesn't speak as a PBX does
     * @throws LoginRefused when the PBX doesn't want us
     */
    void open() throws IOException, LoginRefused {
        try {
            login(EVENT_CLASSES);
        } catch (AuthenticationFailedException e) {
            close();
            if (e.getCause() != null) {
                throw new IOException("no answer to the login", e);
            }
            throw new LoginRefused(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            close();
            throw new IOException("no greeting within " + settings.responseTimeout(), e);
        }
    }

    /** Done when the connection is gone, with the reason. */
    CompletableFuture<String> end() {
        return end;
    }

    /** Done when the PBX has said that it is up; never done when our manager user may not hear of it. */
    CompletableFuture<FullyBootedEvent> booted() {
        return booted;
    }

    /** The PBX's release as it calls itself; null when our manager user may not ask. */
    @Nullable
    String asterisk() {
        return asterisk;
    }

    /**
     * Sends a request and waits for the response.
     *
     * @throws NotSent when the PBX can't have got the request
     * @throws NoAnswer when it may have
     */
    ManagerResponse ask(ManagerAction action) throws NotSent, NoAnswer {
        ManagerResponse response;
        try {
            response = sendAction(action, settings.responseTimeout().toMillis());
        } catch (IOException | IllegalStateException e) {
            throw new NotSent(e);
        } catch (TimeoutException e) {
            throw new NoAnswer(e);
        }
        if (response == null) { // interrupted while waiting
            throw new NoAnswer(null);
        }
        return response;
    }

    /** Sends a request without caring for the response. */
    void tell(ManagerAction action) throws NotSent {
        try {
            sendAction(action, response -> {});
        } catch (IOException | IllegalStateException e) {
            throw new NotSent(e);
        }
    }

    /** The channels that carry our calls. */
    List<CoreShowChannelEvent> ourChannels() throws NoAnswer {
        ResponseEvents answer;
        try {
            answer = sendEventGeneratingAction(
                    new CoreShowChannelsAction(), settings.responseTimeout().toMillis());
        } catch (IOException | EventTimeoutException | IllegalStateException e) {
            throw new NoAnswer(e);
        }
        // a list cut short by a lost connection comes without its last event, and would look like calls gone
        if (answer.getEvents().stream().noneMatch(CoreShowChannelsCompleteEvent.class::isInstance)) {
            throw new NoAnswer(null);
        }
        return answer.getEvents().stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(CoreShowChannelEvent.class::cast)
                .toList();
    }

    /** True when the PBX says within the time that it is still there. */
    boolean answersWithin(Duration time) {
        CompletableFuture<Boolean> pong = new CompletableFuture<>();
        // Not sent from here: with a peer that has stopped reading, sending may block for ever.
        Thread.startVirtualThread(() -> {
            try {
                sendAction(new PingAction(), response -> pong.complete(response != null));
            } catch (IOException | IllegalStateException e) {
                pong.complete(false);
            }
        });
        try {
            return pong.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Closes the connection; whoever waits for an answer is told so. */
    void close() {
        close("closed by us");
    }

    void close(String reason) {
        end.complete(reason);
        state = ManagerConnectionState.DISCONNECTED;
        AmiWire open = wire;
        if (open != null) {
            try {
                // first the bare socket: a thread blocked in sending may hold locks that disconnect() wants
                open.close();
            } catch (IOException e) {
                end.complete(String.valueOf(e.getMessage()));
            }
        }
        disconnect();
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        if (wire != null) {
            throw new IOException("a session is used once");
        }
        Duration silence =
                settings.keepAlive().plus(settings.keepAliveTimeout()).plus(settings.responseTimeout());
        wire = AmiWire.connect(
                new InetSocketAddress(settings.host(), settings.port()), settings.connectTimeout(), silence, filter);
        return wire;
    }

    /** Asks once; asterisk-java would try four times with pauses when our user may not ask. */
    @Override
    protected AsteriskVersion determineVersion() throws IOException, TimeoutException {
        if (sendAction(new CoreSettingsAction()) instanceof CoreSettingsResponse core) {
            asterisk = core.getAsteriskVersion();
        }
        return AsteriskVersion.ASTERISK_18; // decides only how requests are written, alike from 1.2 on
    }

    @Override
    public void dispatchEvent(ManagerEvent event, @Nullable Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            if (state == ManagerConnectionState.CONNECTED) {
                state = ManagerConnectionState.DISCONNECTED; // so that asterisk-java doesn't start its reconnecting
            }
            super.dispatchEvent(event, requiredHandlingTime);
            end.complete(reasonOfTheEnd());
            return;
        }
        super.dispatchEvent(event, requiredHandlingTime);
        if (event instanceof FullyBootedEvent up) {
            booted.complete(up);
        }
        onEvent.accept(event);
    }

    private String reasonOfTheEnd() {
        return wire == null ? "never connected" : wire.reasonOfTheEnd();
    }

    /** The PBX said no to user or password. */
    static final class LoginRefused extends Exception {
        private static final long serialVersionUID = 1L;

        LoginRefused(String message) {
            super(message);
        }
    }

    /** The PBX can't have got the request. */
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(cause);
        }
    }

    /** The PBX may have got the request, and we don't know what came of it. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswer(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
