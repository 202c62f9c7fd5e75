package io.huifang.dialogue;

import java.util.Set;

/** The prompts that every script needs, by id. */
public final class FixedPrompts {

    static final String NO_INPUT = "no-input";
    static final String NO_MATCH = "no-match";
    static final String NOT_NOW = "not-now";
    static final String GOODBYE = "goodbye";
    static final String PERSON_WILL_CALL = "person-will-call";
    static final String TECHNICAL_PROBLEM = "technical-problem";

    public static final Set<String> ALL =
            Set.of(NO_INPUT, NO_MATCH, NOT_NOW, GOODBYE, PERSON_WILL_CALL, TECHNICAL_PROBLEM);

    private FixedPrompts() {}
}
