package io.huifang.campaign.operators;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The operators of the database. */
@Service
class StoredOperators implements Operators {

    private static final Logger LOG = LoggerFactory.getLogger(StoredOperators.class);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");
    private static final Pattern PIN = Pattern.compile("[0-9]{6,12}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1*");
    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private final OperatorStore store;
    private final TransactionOperations transactions;
    private final PinGuard guard;
    private final PinHash hash;
    private final Clock clock;

    @Autowired
    StoredOperators(OperatorStore store, TransactionOperations transactions, Clock clock) {
        this(store, transactions, clock, new PinHash(PinHash.ITERATIONS));
    }

    StoredOperators(OperatorStore store, TransactionOperations transactions, Clock clock, PinHash hash) {
        this.store = store;
        this.transactions = transactions;
        this.guard = new PinGuard(clock);
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public void enrol(String number, String name, String pin) {
        if (!NUMBER.matcher(number).matches()) {
            throw new OperatorRefusedException("number", "an operator's number has four digits");
        }
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new OperatorRefusedException("name", "a name has 1 to " + NAME_LENGTH + " characters");
        }
        if (!PIN.matcher(pin).matches()) {
            throw new OperatorRefusedException("pin", "a PIN has 6 to 12 digits");
        }
        if (ONE_DIGIT.matcher(pin).matches() || UP.contains(pin) || DOWN.contains(pin)) {
            throw new OperatorRefusedException("pin", "a PIN is no row of like digits, or of digits in their order");
        }
        String hashed = hash.hash(pin);
        transactions.executeWithoutResult(status -> store.save(new Operator(number, name), hashed, clock.instant()));
        LOG.info("operator enrolled operator={}", number);
    }

    @Override
    public boolean remove(String number) {
        boolean removed = Boolean.TRUE.equals(transactions.execute(status -> store.remove(number)));
        LOG.info("operator removed operator={} was={}", number, removed);
        return removed;
    }

    @Override
    public List<Operator> all() {
        return store.all();
    }

    @Override
    public Optional<Operator> find(String number) {
        return store.find(number);
    }

    @Override
    public List<OperatorAction> actions(int limit) {
        return store.actions(limit);
    }

    /** One guess at a time, or many at once would all be looked at before the first was counted. */
    @Override
    public synchronized Check check(String caller, String number, String pin) {
        Optional<Instant> locked = guard.lockedUntil(caller, number);
        if (locked.isPresent()) {
            LOG.warn("PIN not looked at until={}", locked.get());
            return new Check.LockedOut(locked.get());
        }
        Optional<Operator> operator = store.find(number);
        Optional<String> stored = store.pinHash(number);
        if (operator.isPresent() && stored.isPresent() && hash.matches(pin, stored.get())) {
            guard.right(caller, number);
            LOG.info("operator known operator={}", number);
            return new Check.Known(operator.get());
        }
        if (stored.isEmpty()) {
            hash.matchesNobody(pin);
        }
        guard.wrong(caller, number);
        LOG.warn("PIN wrong"); // which number was tried may be half a PIN
        return new Check.Wrong();
    }
}
