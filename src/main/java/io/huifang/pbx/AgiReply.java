package io.huifang.pbx;

import java.util.Map;

/** What shall become of a call about which the PBX asked. */
public sealed interface AgiReply {

    /** The caller hears a busy tone, and the call ends. */
    record Busy() implements AgiReply {}

    /**
     * The dialplan goes on after its {@code AGI()} line.
     *
     * @param variables set on the channel first; names of letters, digits and underscores, values of one line
     */
    record Continue(Map<String, String> variables) implements AgiReply {

        public Continue {
            variables.forEach((name, value) -> {
                if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                    throw new IllegalArgumentException("'" + name + "' is no name for a channel variable");
                }
                if (value.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("the value of channel variable " + name + " is not one line");
                }
            });
            variables = Map.copyOf(variables);
        }
    }
}
