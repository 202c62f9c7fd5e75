package io.huifang.campaign;

import io.huifang.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The no-call list of the database. */
@Service
class StoredNoCallList implements NoCallList {

    private static final Logger LOG = LoggerFactory.getLogger(StoredNoCallList.class);

    private final CapStore caps;
    private final TransactionOperations transactions;
    private final Calling calling;

    StoredNoCallList(CapStore caps, TransactionOperations transactions, Calling calling) {
        this.caps = caps;
        this.transactions = transactions;
        this.calling = calling;
    }

    @Override
    public boolean add(PhoneNumber number, String reason) {
        return add(number, null, reason);
    }

    @Override
    public boolean add(String person, String reason) {
        return add(null, person, reason);
    }

    /** Behind the gate, so that no call to them is being claimed when this returns. */
    private boolean add(@Nullable PhoneNumber number, @Nullable String person, String reason) {
        Boolean grew = transactions.execute(status -> {
            caps.enter();
            return caps.list(number, person, reason, calling.now());
        });
        if (grew == null || !grew) {
            return false;
        }
        LOG.info("no-call list grew by={}", number == null ? "person" : "number");
        return true;
    }

    @Override
    public boolean remove(PhoneNumber number) {
        return remove(number, null);
    }

    @Override
    public boolean remove(String person) {
        return remove(null, person);
    }

    private boolean remove(@Nullable PhoneNumber number, @Nullable String person) {
        Boolean was = transactions.execute(status -> caps.unlist(number, person));
        return was != null && was;
    }
}
