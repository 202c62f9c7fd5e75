package io.huifang.campaign;

import org.springframework.stereotype.Component;

/** Wakes who imports, when there is something new. Rings for nobody until somebody listens. */
@Component
class ImportBell {

    private volatile Runnable listener = () -> {};

    void listen(Runnable whoImports) {
        listener = whoImports;
    }

    void ring() {
        listener.run();
    }
}
