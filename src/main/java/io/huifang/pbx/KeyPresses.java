package io.huifang.pbx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.response.ManagerError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys on their way to a customer, one at a time. The PBX answers when a key has been pressed and let go. */
final class KeyPresses {

    private static final Logger log = LoggerFactory.getLogger(KeyPresses.class);

    private static final int HELD_MS = 120;
    /** Switchboards want some 50 ms between two keys, and more where the line is bad. */
    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(
            120,
            TimeUnit.MILLISECONDS,
            task -> Thread.ofVirtual().name("pbx-keys").start(task));

    private final AmiLink link;
    private final DialledCall call;
    private final String keys;

    private KeyPresses(AmiLink link, DialledCall call, String keys) {
        this.link = link;
        this.call = call;
        this.keys = keys;
    }

    /** Returns at once. */
    static void send(AmiLink link, DialledCall call, String keys) {
        KeyPresses presses = new KeyPresses(link, call, keys);
        AFTER_A_PAUSE.execute(() -> presses.press(0));
    }

    private void press(int index) {
        CallLog.with(call.id(), () -> {
            if (isPressed(index)) {
                if (index + 1 < keys.length()) {
                    AFTER_A_PAUSE.execute(() -> press(index + 1));
                } else {
                    log.info("pbx.keys count={}", keys.length());
                }
            }
        });
    }

    /** Never says which key. */
    private boolean isPressed(int index) {
        String customer = call.customer();
        if (customer == null) {
            return false;
        }
        try {
            PlayDtmfAction press = new PlayDtmfAction(customer, keys.substring(index, index + 1));
            press.setDuration(HELD_MS);
            if (link.session().ask(press) instanceof ManagerError error) {
                log.warn("pbx.keys.refused why=\"{}\"", error.getMessage());
                return false;
            }
            return true;
        } catch (PbxUnreachableException | AmiSession.NotSent | AmiSession.NoAnswer e) {
            log.warn("pbx.keys.failed why=\"{}\"", e.getMessage());
            return false;
        }
    }
}
