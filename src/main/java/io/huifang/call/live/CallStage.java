package io.huifang.call.live;

import org.jspecify.annotations.Nullable;

/**
 * How far a live call has come.
 *
 * @param question the id of the question that is open; empty when none is
 * @param wording how it was asked last; empty when none is open. What the file says is masked
 * @param number which of the script's questions of fact it is, from 1; 0 when it is none
 * @param of how many of those there are
 * @param narrowBand whether the sound is telephone quality; null before it is known
 */
public record CallStage(
        LiveState state,
        String question,
        String wording,
        int number,
        int of,
        @Nullable Boolean narrowBand) {

    public static final CallStage DIALLING = new CallStage(LiveState.DIALLING, "", "", 0, 0, null);
}
