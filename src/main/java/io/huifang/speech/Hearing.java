package io.huifang.speech;

import io.huifang.kernel.Transcript;

/** What a listening has come to. */
public sealed interface Hearing {

    /** What it sounds like so far; may change. Sent when the text differs from the last. */
    record Partial(String text) implements Hearing {}

    /** The final text. */
    record Finished(Transcript transcript) implements Hearing {}

    /** Recognition failed or could not keep up; what was heard is in the recording only. */
    record Failed(String why) implements Hearing {}
}
