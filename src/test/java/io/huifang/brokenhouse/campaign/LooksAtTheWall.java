package io.huifang.brokenhouse.campaign;

import java.time.Instant;

/** Breaks the rule that time comes from the injected clock. */
class LooksAtTheWall {

    Instant now() {
        return Instant.now();
    }
}
