package io.huifang.pbx;

import io.huifang.kernel.CallId;
import io.huifang.pbx.event.HangupWithTechCauseEvent;
import io.huifang.pbx.event.HuifangCallEndEvent;
import io.huifang.pbx.event.HuifangTransferEvent;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls being followed, found by the id of their media leg with one look-up per event. */
final class CallBoard {

    private static final Logger log = LoggerFactory.getLogger(CallBoard.class);

    private final int mostCalls;
    private final PbxCounts counts;
    private final Clock clock;
    private final Consumer<CallId> hangUp;
    private final Semaphore free;
    private final Map<String, DialledCall> calls = new ConcurrentHashMap<>();
    private final GivenUp givenUp = new GivenUp();

    /** @param hangUp hangs up a call that should be over but isn't; must not block */
    CallBoard(int mostCalls, PbxCounts counts, Clock clock, Consumer<CallId> hangUp) {
        this.mostCalls = mostCalls;
        this.counts = counts;
        this.clock = clock;
        this.hangUp = hangUp;
        this.free = new Semaphore(mostCalls);
    }

    DialledCall add(CallId id, DialListener listener) {
        if (!free.tryAcquire()) {
            throw new PbxUnreachableException(
                    mostCalls + " calls are being followed, the most that huifang.pbx.max-calls allows");
        }
        Mailbox mailbox = new Mailbox(id, listener);
        DialledCall call = new DialledCall(id, clock, progress -> {
            if (progress instanceof DialProgress.Ended ended) {
                over(id, ended);
            }
            mailbox.put(progress);
        });
        if (calls.putIfAbsent(ChannelIds.of(id), call) != null) {
            free.release();
            throw new PbxRefusedException("call " + id + " is being dialled already");
        }
        return call;
    }

    /** Forgets a call that never came to be. */
    void remove(CallId id) {
        if (calls.remove(ChannelIds.of(id)) != null) {
            free.release();
        }
    }

    @Nullable
    DialledCall find(CallId id) {
        return calls.get(ChannelIds.of(id));
    }

    Collection<DialledCall> all() {
        return List.copyOf(calls.values());
    }

    int size() {
        return calls.size();
    }

    boolean isGivenUp(CallId id) {
        return givenUp.contains(id);
    }

    void loseAll(String why) {
        Collection<DialledCall> lost = all();
        if (!lost.isEmpty()) {
            log.warn("pbx.calls.lost count={} why=\"{}\"", lost.size(), why);
            lost.forEach(DialledCall::lost);
        }
    }

    private void over(CallId id, DialProgress.Ended ended) {
        if (ended.status() == DialStatus.PBX_LOST) {
            givenUp.add(id);
        }
        remove(id);
        counts.ended(ended.status());
        CallLog.with(
                id,
                () -> log.info("pbx.ended status={} cause={} sip={}", ended.status(), ended.cause(), ended.sipCode()));
    }

    /** Tells the call that an event is about; an event about no call is dropped. */
    void route(ManagerEvent event) {
        switch (event) {
            case DialBeginEvent begin -> beginning(begin.getUniqueId(), call -> call.dialling(begin.getDestUniqueId()));
            case DialStateEvent state -> to(state.getUniqueId(), call -> dialState(call, state.getDialStatus()));
            case DialEndEvent end -> {
                DialStatus status = HangupCauses.status(end.getDialStatus());
                if (status != null) {
                    to(end.getUniqueId(), call -> call.dialled(status));
                }
            }
            case HangupWithTechCauseEvent gone -> hungUp(gone);
            case HuifangCallEndEvent end ->
                to(
                        ChannelIds.PREFIX + end.getCallId(),
                        call -> call.reported(
                                HangupCauses.status(end.getDialStatus()),
                                HangupCauses.q850(end.getCause()),
                                HangupCauses.sipCode(end.getTechCause())));
            case HuifangTransferEvent transfer ->
                to(ChannelIds.PREFIX + transfer.getCallId(), call -> transfer(call, transfer));
            case OriginateResponseEvent response ->
                beginning(response.getActionId(), call -> {
                    if ("Failure".equalsIgnoreCase(response.getResponse())) {
                        call.mediaFailed();
                    }
                });
            default -> {
                // DialBegin comes a second time in asterisk-java's old shape; and what the link itself wanted to hear
            }
        }
    }

    private static void transfer(DialledCall call, HuifangTransferEvent event) {
        String customer = event.getCustomer();
        if ("TAKEN".equals(event.getStage())) {
            call.takenOver(event.person());
        } else if (customer != null) {
            call.customerMoved(customer);
        }
    }

    private static void dialState(DialledCall call, @Nullable String state) {
        if ("RINGING".equals(state)) {
            call.ringing();
        } else if ("PROGRESS".equals(state)) {
            call.earlyMedia();
        }
    }

    private void hungUp(HangupWithTechCauseEvent gone) {
        String channel = gone.getUniqueId();
        if (channel == null) {
            return;
        }
        String linked = gone.getLinkedId();
        String callsChannel =
                ChannelIds.call(gone.getAccountCode()).map(ChannelIds::of).orElse(linked == null ? channel : linked);
        to(
                callsChannel,
                call -> call.hungUp(
                        channel, HangupCauses.q850(gone.getCause()), HangupCauses.sipCode(gone.getTechCause())));
    }

    private void to(@Nullable String channelId, Consumer<DialledCall> then) {
        DialledCall call = channelId == null ? null : calls.get(channelId);
        if (call == null) {
            counts.eventDropped();
            return;
        }
        counts.eventRouted();
        then.accept(call);
    }

    /** A call that should be over shows signs of life: a request to hang up can overtake the channel's birth. */
    private void beginning(@Nullable String channelId, Consumer<DialledCall> then) {
        to(channelId, then);
        ChannelIds.call(channelId).ifPresent(id -> {
            DialledCall call = find(id);
            if (call == null ? givenUp.contains(id) : call.isHangUpWanted()) {
                hangUp.accept(id);
            }
        });
    }

    /** The last calls that we told to be lost. Should one turn out to live, it is hung up. */
    private static final class GivenUp {

        private static final int MOST = 1000;

        private final LinkedHashMap<CallId, Boolean> ids = new LinkedHashMap<>();

        synchronized void add(CallId id) {
            ids.put(id, true);
            if (ids.size() > MOST) {
                ids.pollFirstEntry();
            }
        }

        synchronized boolean contains(CallId id) {
            return ids.containsKey(id);
        }
    }
}
