package io.huifang.call;

import java.util.concurrent.CountDownLatch;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Transactions on nothing; they can be refused, as by a database that is down, or hang, as by one that is overloaded. */
final class FakeDatabase implements PlatformTransactionManager {

    volatile boolean down;
    /** Each transaction waits for it. */
    volatile CountDownLatch free = new CountDownLatch(0);

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new CannotCreateTransactionException("interrupted", e);
        }
        if (down) {
            throw new CannotCreateTransactionException("the database is down");
        }
        return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {}

    @Override
    public void rollback(TransactionStatus status) {}
}
