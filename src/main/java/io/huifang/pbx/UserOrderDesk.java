package io.huifang.pbx;

import io.huifang.pbx.event.HuifangCampaignEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has orders that are raised as events on the PBX carried out, and answers them there. */
@Component
final class UserOrderDesk {

    private static final Logger log = LoggerFactory.getLogger(UserOrderDesk.class);

    /** Whoever raises more at once has run wild. */
    private static final int MOST_AT_ONCE = 8;

    private final Supplier<@Nullable UserOrders> orders;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** Asked for late, since whoever carries orders out needs the PBX. */
    @Autowired
    UserOrderDesk(ObjectProvider<UserOrders> orders) {
        this((Supplier<@Nullable UserOrders>) orders::getIfAvailable);
    }

    UserOrderDesk(Supplier<@Nullable UserOrders> orders) {
        this.orders = orders;
    }

    /** Returns at once. */
    void take(HuifangCampaignEvent event, Supplier<AmiSession> session) {
        UserOrders taker = orders.get();
        if (taker == null || !places.tryAcquire()) {
            log.warn("pbx.order.dropped why={}", taker == null ? "nobody takes it" : "too many at once");
            return;
        }
        Thread.ofVirtual().name("pbx-order").start(() -> {
            try {
                answer(event, taker, session);
            } finally {
                places.release();
            }
        });
    }

    private static void answer(HuifangCampaignEvent event, UserOrders taker, Supplier<AmiSession> session) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "operator", event.getOperator());
        put(fields, "campaign", event.getCampaign());
        put(fields, "action", event.getDo());
        put(fields, "reference", event.getReference());
        Map<String, String> answer;
        try {
            answer = taker.answer(fields);
        } catch (RuntimeException e) {
            log.error("pbx.order.failed", e);
            answer = Map.of("Outcome", "refused", "Why", "the service can't do it now");
        }
        if (answer.isEmpty()) {
            log.info("pbx.order.left to=another service");
            return;
        }
        try {
            session.get().tell(new CampaignAnswerAction(answer, event.getReference()));
        } catch (PbxUnreachableException | AmiSession.NotSent e) {
            log.warn("pbx.order.unanswered why=\"{}\"", e.getMessage());
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value.strip());
        }
    }
}
