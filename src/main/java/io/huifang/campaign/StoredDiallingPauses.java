package io.huifang.campaign;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The pauses of the database. */
@Service
class StoredDiallingPauses implements DiallingPauses {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDiallingPauses.class);

    private final PauseStore pauses;
    private final CapStore caps;
    private final Bell bell;
    private final TransactionOperations transactions;
    private final Calling calling;

    StoredDiallingPauses(
            PauseStore pauses, CapStore caps, Bell bell, TransactionOperations transactions, Calling calling) {
        this.pauses = pauses;
        this.caps = caps;
        this.bell = bell;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public Optional<DiallingPause> current() {
        return pauses.current();
    }

    @Override
    public List<DiallingPause> all() {
        return pauses.all(MOST_LISTED);
    }

    /** Behind the gate, so that no call is being claimed when this returns, and that only one pause begins. */
    @Override
    public DiallingPause pause(String by, String reason) {
        DiallingPause lasting = transactions.execute(status -> {
            caps.enter();
            return pauses.current().orElseGet(() -> {
                pauses.begin(by, reason, calling.now());
                return pauses.current().orElseThrow();
            });
        });
        if (lasting == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        LOG.warn("all calling is paused since={}", lasting.since());
        return lasting;
    }

    @Override
    public Optional<DiallingPause> resume(String by) {
        Optional<DiallingPause> ended = transactions.execute(status -> {
            caps.enter();
            Optional<DiallingPause> lasting = pauses.current();
            lasting.ifPresent(pause -> pauses.end(by, calling.now()));
            return lasting.map(
                    pause -> new DiallingPause(pause.since(), pause.by(), pause.reason(), calling.now(), by));
        });
        if (ended == null || ended.isEmpty()) {
            return Optional.empty();
        }
        LOG.warn("calling goes on");
        bell.ring();
        return ended;
    }
}
