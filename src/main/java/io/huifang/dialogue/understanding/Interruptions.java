package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.Optional;

/** Finds what is said instead of an answer. */
final class Interruptions {

    private Interruptions() {}

    static Optional<Interruption> in(Transcript transcript, Language language, LocalDateTime now) {
        return Optional.empty();
    }
}
