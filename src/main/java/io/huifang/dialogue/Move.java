package io.huifang.dialogue;

import java.util.List;

/** What the bot does next. */
public sealed interface Move {

    /** Says the prompts, one after the other, and listens for an answer to the question. */
    record Ask(Question question, List<String> prompts) implements Move {
        public Ask {
            prompts = List.copyOf(prompts);
        }
    }

    /** Says the prompts and hangs up. */
    record End(List<String> prompts, Decision decision) implements Move {
        public End {
            prompts = List.copyOf(prompts);
        }
    }
}
