package io.huifang.call;

import io.huifang.call.live.LiveState;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Say;
import java.util.Optional;

/**
 * What people are shown of a conversation.
 *
 * @param question the id of the one that is open; empty when none is
 * @param asked what was said last of it; empty when nothing was
 */
record Showing(String question, Partner.Place place, Optional<Say> asked) {

    static final Showing NOTHING = new Showing("", Partner.Place.NONE, Optional.empty());
    static final Showing LEAVING_MESSAGE = of(LiveState.LEAVING_MESSAGE);

    /** A partner's move. */
    static Showing of(Move move, Partner partner) {
        return switch (move) {
            case Move.Ask ask ->
                new Showing(
                        ask.question(),
                        partner.place(ask.question()),
                        ask.says().isEmpty()
                                ? Optional.empty()
                                : Optional.of(ask.says().getLast()));
            case Move.Wait ignored -> of(LiveState.WAITING);
            case Move.Transfer ignored -> of(LiveState.TRANSFERRING);
            case Move.End ignored -> of(LiveState.ENDING);
        };
    }

    private static Showing of(LiveState state) {
        return new Showing("", new Partner.Place(state, 0, 0, false), Optional.empty());
    }
}
