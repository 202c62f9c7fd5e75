package io.huifang.call;

import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is dialled at a switchboard's menu, and the waiting for a person after it. The extension is tried twice, for a menu may
 * have been talking too loud to hear the keys, and then the operator, who is 0 nearly everywhere.
 */
final class Switchboard {

    /** How long somebody may take to pick up after keys were dialled. */
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String OPERATOR = "0";

    /** What is heard so soon after the keys is still the menu. */
    private static final Duration STILL_THE_MENU = Duration.ofSeconds(1);

    private final Iterator<String> keys;
    private boolean waiting;
    private Duration dialledAt = Duration.ZERO;
    private Transcript menu = Transcript.EMPTY;

    Switchboard(@Nullable String extension) {
        keys = (extension == null ? List.of(OPERATOR, OPERATOR) : List.of(extension, extension, OPERATOR)).iterator();
    }

    /**
     * A menu has asked for keys.
     *
     * @return what to dial; empty when all was tried
     */
    Optional<String> asks(Transcript said, Duration at) {
        if (!said.isEmpty()) {
            menu = said;
        }
        waiting = keys.hasNext();
        dialledAt = at;
        return waiting ? Optional.of(keys.next()) : Optional.empty();
    }

    /** Whether keys were dialled and nobody has spoken since. */
    boolean isWaiting() {
        return waiting;
    }

    /** Whether this is still what the menu was saying when the keys were dialled. */
    boolean isStillTheMenu(Transcript said) {
        Duration heard = said.span().map(AudioSpan::from).orElse(dialledAt);
        return heard.compareTo(dialledAt.plus(STILL_THE_MENU)) < 0;
    }

    /** Somebody speaks. */
    void reached() {
        waiting = false;
    }

    /** What the last menu said. */
    Transcript menu() {
        return menu;
    }
}
