package io.huifang.call.live;

import java.util.List;

/**
 * A call that lives now, as a whole.
 *
 * @param lines what was said last, in its order; at most {@link #MOST_LINES}
 */
public record LiveScene(CallCard card, CallStage stage, List<SpokenLine> lines) {

    static final int MOST_LINES = 200;

    public LiveScene {
        lines = List.copyOf(lines);
    }
}
