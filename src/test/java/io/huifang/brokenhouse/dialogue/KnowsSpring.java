package io.huifang.brokenhouse.dialogue;

import org.springframework.context.ApplicationEventPublisher;

/** Breaks the rule that dialogue is plain Java. */
class KnowsSpring {

    void publish(ApplicationEventPublisher events) {
        events.publishEvent(this);
    }
}
