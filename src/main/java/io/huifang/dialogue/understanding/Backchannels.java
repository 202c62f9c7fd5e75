package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;

/** Tells signs of listening from answers. */
final class Backchannels {

    private Backchannels() {}

    static boolean is(Transcript transcript, Language language) {
        return false;
    }
}
