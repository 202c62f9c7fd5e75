package io.huifang.dialogue;

/** What is heard and, once acted on, can't be undone: the number is never called again, or somebody counts as gone. */
enum Grave {
    STOP_CALLING(FixedPrompts.CONFIRM_STOP),
    WRONG_NUMBER(FixedPrompts.CONFIRM_WRONG_NUMBER),
    HAS_LEFT(FixedPrompts.CONFIRM_LEFT);

    private final String prompt;

    Grave(String prompt) {
        this.prompt = prompt;
    }

    /** Asks whether it was meant. */
    String prompt() {
        return prompt;
    }
}
