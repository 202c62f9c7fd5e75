package io.huifang.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The trail of the database. */
@Service
class StoredAudit implements Audit {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String BEGINNING = "0".repeat(64);

    private final TrailStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    StoredAudit(TrailStore store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Deed deed, String object, String details) {
        record(Actors.current(), deed, object, details);
    }

    @Override
    public void record(Actor actor, Deed deed, String object, String details) {
        transactions.executeWithoutResult(status -> {
            TrailStore.End end = store.lockedEnd();
            TrailEntry entry = new TrailEntry(end.place() + 1, clock.instant(), actor, deed, object, details);
            store.add(entry, entry.hash(end.hash()));
        });
    }

    @Override
    public List<TrailEntry> find(TrailQuery query) {
        return store.find(query);
    }

    /** The end is read first: rows that are added meanwhile are not looked at. */
    @Override
    public TrailCheck check() {
        return follow(0, BEGINNING, store.end());
    }

    /** The last so many rows only, for the health of the service. */
    TrailCheck checkLast(int rows) {
        TrailStore.End end = store.end();
        if (end.place() <= rows) {
            return follow(0, BEGINNING, end);
        }
        long before = end.place() - rows;
        return store.after(before - 1, 1).stream()
                .filter(row -> row.entry().place() == before)
                .findFirst()
                .map(row -> follow(before, row.hash(), end))
                .orElseGet(() -> new TrailCheck.Broken(before, "the row is missing"));
    }

    private TrailCheck follow(long place, String hash, TrailStore.End end) {
        long at = place;
        String previous = hash;
        while (at < end.place()) {
            List<TrailStore.Row> rows = store.after(at, (int) Math.min(ROWS_AT_ONCE, end.place() - at));
            if (rows.isEmpty()) {
                return new TrailCheck.Broken(at + 1, "the row is missing");
            }
            for (TrailStore.Row row : rows) {
                if (row.entry().place() != at + 1) {
                    return new TrailCheck.Broken(at + 1, "the row is missing");
                }
                if (!row.entry().hash(previous).equals(row.hash())) {
                    return new TrailCheck.Broken(at + 1, "the row is not what was written");
                }
                at++;
                previous = row.hash();
            }
        }
        return previous.equals(end.hash())
                ? new TrailCheck.Whole(end.place(), end.hash())
                : new TrailCheck.Broken(end.place(), "the end is not what was written");
    }
}
