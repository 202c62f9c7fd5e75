package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.pacing.CallRate;
import io.huifang.campaign.pacing.SteadyClock;
import io.huifang.campaign.pacing.Trunk;
import io.huifang.campaign.pacing.TrunkBreaker;
import io.huifang.campaign.pacing.Trunks;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How fast this node dials, and whether it dials at all. May be used by any thread. */
@Component
class Pace {

    private final SteadyClock clock;
    private final int callsPerSecond;
    private final CallRate rate;
    private final Trunks trunks;
    private final Map<Trunk, TrunkBreaker> breakers = new LinkedHashMap<>();
    private volatile Pause pause = new Pause(Instant.MIN, "");
    private volatile @Nullable Instant opensAt;

    Pace(Calling calling) {
        CallingProperties limits = calling.limits();
        clock = new SteadyClock(calling.clock());
        callsPerSecond = limits.callsPerSecond();
        rate = new CallRate(callsPerSecond, clock);
        trunks = calling.trunks();
        for (Trunk trunk : trunks.all()) {
            breakers.put(
                    trunk,
                    new TrunkBreaker(limits.trunkFaults(), limits.trunkPause(), limits.longestTrunkPause(), clock));
        }
    }

    /** Why nothing is dialled until when. */
    record Pause(Instant until, String because) {}

    boolean allows() {
        return !isPausing() && rate.allows() && breakers.values().stream().anyMatch(TrunkBreaker::allows);
    }

    /** @param trunk the name of the one that carries the call */
    void placed(@Nullable String trunk) {
        rate.placed();
        tell(trunk, TrunkBreaker::placed);
    }

    /** Tells the trunk's breaker how a call came out. */
    void ended(@Nullable String trunk, Disposition disposition) {
        switch (disposition) {
            case SYSTEM, CONGESTION -> tell(trunk, TrunkBreaker::failed);
            case INTERRUPTED -> {
                // our own fault, which says nothing of the trunk
            }
            case ANSWERED,
                    BUSY,
                    NO_ANSWER,
                    INVALID,
                    CHANGED,
                    BAD_FORMAT,
                    SUSPENDED,
                    POWER_OFF,
                    UNREACHABLE_NOW,
                    BARRED,
                    REJECTED,
                    MISSED_CALL_SERVICE,
                    VOICEMAIL,
                    IVR,
                    FAX -> tell(trunk, TrunkBreaker::worked);
        }
    }

    /** A trunk that there is no more has nobody to be told. */
    private void tell(@Nullable String trunk, Consumer<TrunkBreaker> news) {
        trunks.named(trunk).map(this::breaker).ifPresent(news);
    }

    /** The call room can't call now. */
    void pause(Duration time, String because) {
        pause = new Pause(clock.instant().plus(time), because);
    }

    /** The pause that the call room last asked for; it may be over. */
    Pause pause() {
        return pause;
    }

    private boolean isPausing() {
        return clock.instant().isBefore(pause.until());
    }

    /** The last look for somebody to call has found nobody, and a campaign's or trunk's rate lets calls through again then. */
    void opensAt(@Nullable Instant at) {
        opensAt = at;
    }

    /** How long to wait before the next round: until the next token, when it was for a rate that one ended. */
    Duration untilNext(Duration poll, Instant now) {
        Duration token = rate.pause();
        Instant opens = opensAt;
        Duration own = token.isPositive() && token.compareTo(poll) < 0 ? token : poll;
        if (opens == null || !opens.isAfter(now)) {
            return own;
        }
        Duration shared = Duration.between(now, opens);
        return shared.compareTo(own) < 0 ? shared : own;
    }

    TrunkBreaker breaker(Trunk trunk) {
        return Objects.requireNonNull(breakers.get(trunk));
    }

    /** Why nothing is dialled by this node, for people; empty when something may be. */
    Optional<String> closedBecause() {
        if (isPausing()) {
            return Optional.of("Nothing can be dialled now: " + pause.because());
        }
        return rate.allows()
                ? Optional.empty()
                : Optional.of("This node dials no more than " + callsPerSecond
                        + (callsPerSecond == 1 ? " call a second." : " calls a second."));
    }

    /** Why nothing is dialled over a trunk, for people; empty when something may be. */
    Optional<String> closedBecause(Trunk trunk) {
        TrunkBreaker breaker = breaker(trunk);
        return breaker.allows()
                ? Optional.empty()
                : Optional.ofNullable(breaker.because())
                        .map(because -> trunk.name() == null ? because : trunk.words() + ": " + because);
    }
}
