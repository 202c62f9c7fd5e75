package io.huifang.brokenhouse.campaign;

/** Breaks the rule that nobody sleeps. */
class FallsAsleep {

    void pause() throws InterruptedException {
        Thread.sleep(1);
    }
}
