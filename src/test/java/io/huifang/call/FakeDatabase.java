package io.huifang.call;

import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Transactions on nothing; they can be refused, as by a database that is down. */
final class FakeDatabase implements PlatformTransactionManager {

    volatile boolean down;

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
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
