package io.huifang.dialogue;

import java.time.Duration;
import java.util.List;

/** What the bot does next. */
public sealed interface Move {

    /** What is said first, one prompt after the other; possibly nothing. */
    List<Say> says();

    /**
     * Says the prompts and listens for an answer.
     *
     * @param question the id of the question that is open; a side question, as when to call again, leaves it open
     */
    record Ask(String question, List<Say> says, Listen listen) implements Move {
        public Ask {
            says = List.copyOf(says);
        }
    }

    /**
     * Says the prompts and waits for somebody who went to look something up. What is said or keyed meanwhile is passed to
     * {@link Dialogue#next} at once, {@link Heard.Silence} when the time is over.
     */
    record Wait(List<Say> says, Duration howLong) implements Move {
        public Wait {
            says = List.copyOf(says);
        }
    }

    /**
     * Says the prompts and puts the call through to a person. {@link Heard.TransferFailed} follows when nobody takes it.
     *
     * @param decision what the call came to, should a person take it
     */
    record Transfer(List<Say> says, Decision decision) implements Move {
        public Transfer {
            says = List.copyOf(says);
        }
    }

    /** Says the prompts and hangs up. Nothing follows. */
    record End(List<Say> says, Decision decision) implements Move {
        public End {
            says = List.copyOf(says);
        }
    }
}
