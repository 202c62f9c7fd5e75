package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.reach.Counts;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.reach.Tally;
import io.huifang.campaign.rules.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the counts of what was tried and answered. A call is counted in the transaction that stores its end, so exactly
 * once; counts that were weighed with another half-life, or that are not there yet, are made anew from all attempts.
 */
@Component
class ReachBook {

    private static final Logger LOG = LoggerFactory.getLogger(ReachBook.class);

    /** So old may an estimate's counts be: one call more or less changes little. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ReachStore store;
    private final TransactionOperations transactions;
    private final ReachSettings settings;
    private final Calling calling;
    private @Nullable Estimator estimator;
    private Instant staleAt = Instant.MIN;

    ReachBook(ReachStore store, TransactionOperations transactions, ReachSettings settings, Calling calling) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.calling = calling;
    }

    /** Whether a call was answered; empty when its end says nothing about the hour. */
    static Optional<Boolean> answered(Disposition disposition) {
        return switch (disposition) {
            case ANSWERED -> Optional.of(true);
            case BUSY, NO_ANSWER, POWER_OFF, UNREACHABLE_NOW, REJECTED, MISSED_CALL_SERVICE, VOICEMAIL, IVR ->
                Optional.of(false);
            // the number's fault, the network's or ours: no other hour would have been better
            case INVALID, CHANGED, BAD_FORMAT, SUSPENDED, BARRED, FAX, CONGESTION, SYSTEM, INTERRUPTED ->
                Optional.empty();
        };
    }

    /** Needs the transaction that stores the end of the call, as the last thing in it. */
    void count(ContactPoint contact, String industry, Instant placedAt, Disposition disposition) {
        Optional<Boolean> answered = answered(disposition);
        if (answered.isEmpty()) {
            return;
        }
        Optional<Duration> halfLife = store.enter();
        if (halfLife.filter(settings.halfLife()::equals).isEmpty()) {
            remake();
            return;
        }
        Counts.Cell cell = cell(contact.kind(), contact.zone(), industry, placedAt);
        store.put(
                cell,
                store.find(cell)
                        .orElseGet(() -> Tally.none(placedAt))
                        .with(placedAt, answered.get(), settings.halfLife()));
    }

    private Counts.Cell cell(ContactPoint.Kind kind, @Nullable ZoneId zone, String industry, Instant placedAt) {
        CallingHours.Place place = calling.timetable().placeOf(zone);
        return new Counts.Cell(kind, settings.known(industry), HourOfWeek.of(placedAt, place.zone(), place.calendar()));
    }

    /** Makes all counts anew from the attempts; how many calls they are of. */
    long rebuild() {
        Long calls = transactions.execute(status -> {
            store.enter();
            return remake();
        });
        forget();
        return calls == null ? 0 : calls;
    }

    private long remake() {
        Map<Counts.Cell, Tally> cells = new HashMap<>();
        store.eachEnded(ended -> answered(ended.disposition())
                .ifPresent(answered -> cells.merge(
                        cell(
                                ended.kind(),
                                ended.zone(),
                                Reaching.industry(ended.fact(), ended.industry()),
                                ended.placedAt()),
                        Tally.none(ended.placedAt()).with(ended.placedAt(), answered, settings.halfLife()),
                        (known, one) -> known.with(ended.placedAt(), answered, settings.halfLife()))));
        store.replaceAll(cells, settings.halfLife());
        long calls = cells.values().stream().mapToLong(Tally::calls).sum();
        LOG.info("reachability counted anew calls={} cells={}", calls, cells.size());
        return calls;
    }

    /** What the calls so far teach, some of the last minute left out. */
    synchronized Estimator estimator() {
        Instant now = calling.now();
        Estimator known = estimator;
        if (known == null || !now.isBefore(staleAt)) {
            known = new Estimator(settings, Counts.of(store.all(), settings.halfLife(), now));
            estimator = known;
            staleAt = now.plus(KEPT);
        }
        return known;
    }

    private synchronized void forget() {
        estimator = null;
    }
}
