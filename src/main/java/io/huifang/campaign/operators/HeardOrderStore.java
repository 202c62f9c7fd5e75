package io.huifang.campaign.operators;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Orders that were heard as events on the PBX, and by which nodes. All needs a transaction around it. */
@Repository
class HeardOrderStore {

    private final JdbcClient jdbc;

    HeardOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node is looking, and keeps others from it until the transaction ends. */
    void enter() {
        jdbc.sql("SELECT id FROM campaign_numbers WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /** The oldest order of these words that a node has not heard yet, though others have. */
    Optional<Long> unheard(String words, String node, Instant since) {
        return jdbc.sql("""
                        SELECT o.id FROM heard_orders o
                        WHERE o.words = ? AND o.at > ?
                              AND NOT EXISTS (SELECT 1 FROM heard_orders_by_node n WHERE n.order_id = o.id AND n.node = ?)
                        ORDER BY o.at, o.id FETCH FIRST 1 ROW ONLY
                        """)
                .params(words, since.atOffset(ZoneOffset.UTC), node)
                .query(Long.class)
                .optional();
    }

    long insert(String words, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO heard_orders (words, at) VALUES (?, ?)")
                .params(words, at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void heard(long order, String node) {
        jdbc.sql("INSERT INTO heard_orders_by_node (order_id, node) VALUES (?, ?)")
                .params(order, node)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM heard_orders WHERE at < ?")
                .params(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
