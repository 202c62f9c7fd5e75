package io.huifang.brokenhouse.campaign;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rule that what a class needs comes through its constructor. */
class HasFieldsInjected {

    @Autowired
    Clock clock;
}
