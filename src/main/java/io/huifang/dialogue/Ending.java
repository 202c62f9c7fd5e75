package io.huifang.dialogue;

/** Why a conversation is over. */
enum Ending {
    /** All questions were asked. */
    COMPLETE("the call was held to its end"),
    /** A clear contradiction made further questions pointless. */
    CONTRADICTED("the call was ended after a clear contradiction"),
    NOT_NOW("it was not a good time to talk"),
    GATE_UNCLEAR("it stayed unclear whether the called person wanted to talk"),
    HUNG_UP("the called person hung up, or the line broke, before the last question"),
    SILENT("nobody answered the questions"),
    /** Ours, not theirs. */
    UNHEARD("our speech recognition failed twice at one question");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
