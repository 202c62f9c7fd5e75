package io.huifang.campaign.operators;

import io.huifang.call.StaffLine.Order;
import io.huifang.campaign.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides which of the nodes that share a database carries out an order that all of them have heard: the first one that
 * comes here. Each of the others finds it here, once; so the same order given again is another one.
 */
@Component
class HeardOrders {

    /** Nodes hear an event at the same moment; one that takes longer than this has no part in it. */
    private static final Duration TOGETHER = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_WORDS = 400;

    private final HeardOrderStore store;
    private final TransactionOperations transactions;
    private final Node node;
    private final Clock clock;

    HeardOrders(HeardOrderStore store, TransactionOperations transactions, Node node, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
    }

    /** Whether this node is to carry it out. Asked once for each order heard. */
    boolean isOurs(Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            store.enter();
            store.forget(now.minus(KEPT));
            String words = words(order);
            var known = store.unheard(words, node.name(), now.minus(TOGETHER));
            store.heard(known.orElseGet(() -> store.insert(words, now)), node.name());
            return known.isEmpty();
        }));
    }

    private static String words(Order order) {
        String words = String.join("\n", order.operator(), order.campaign(), order.action(), order.reference());
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
