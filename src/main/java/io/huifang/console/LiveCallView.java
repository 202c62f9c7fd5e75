package io.huifang.console;

import io.huifang.call.live.CallCard;
import io.huifang.call.live.CallStage;
import io.huifang.call.live.LiveScene;
import io.huifang.call.live.LiveState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that lives now.
 *
 * @param ref the id of its case; empty for a stranger who has called us
 * @param trunk by which it left the PBX; empty when it came in
 */
record LiveCallView(
        UUID call,
        String ref,
        CaseView.Direction direction,
        String script,
        int scriptVersion,
        String language,
        String trunk,
        Instant since,
        StageView stage,
        List<LineView> lines) {

    /**
     * How far it has come.
     *
     * @param number which of the script's {@code of} questions of fact is open; 0 when none is
     * @param narrowBand whether the sound is telephone quality; null before it is known
     */
    record StageView(
            LiveState state,
            String question,
            String wording,
            int number,
            int of,
            @Nullable Boolean narrowBand) {

        static StageView of(CallStage stage) {
            return new StageView(
                    stage.state(), stage.question(), stage.wording(), stage.number(), stage.of(), stage.narrowBand());
        }
    }

    static LiveCallView of(LiveScene scene) {
        return of(
                scene.card(),
                scene.stage(),
                scene.lines().stream().map(LineView::of).toList());
    }

    static LiveCallView of(CallCard card, CallStage stage, List<LineView> lines) {
        return new LiveCallView(
                card.call().value(),
                card.ref(),
                card.cameIn() ? CaseView.Direction.IN : CaseView.Direction.OUT,
                card.script(),
                card.scriptVersion(),
                card.language().tag(),
                card.trunk(),
                card.since(),
                StageView.of(stage),
                lines);
    }
}
