package io.huifang.call;

import io.huifang.call.live.CallCard;
import io.huifang.call.live.CallStage;
import io.huifang.call.live.LiveFeed;
import io.huifang.call.live.LiveNews;
import io.huifang.call.live.LiveState;
import io.huifang.call.live.SpokenLine;
import io.huifang.call.live.SpokenLine.Speaker;
import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Say;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever watches what happens in one call, and keeps what was said in it. Facts of the file are masked in what the
 * robot says, and all that is said while a secret is asked for. All methods are called on the call's own thread.
 */
final class LiveTeller implements Speaking.Witness {

    private static final String MASKED = "****";

    /** More than is said in the longest call. */
    private static final int MOST_LINES = 2_000;

    private final CallOrder order;
    private final Mouth mouth;
    private final LiveFeed feed;
    private final List<SpokenLine> lines = new ArrayList<>();
    private CallStage stage = CallStage.DIALLING;
    private Talk.Showing showing = Talk.Showing.NOTHING;
    private @Nullable Boolean narrowBand;
    private @Nullable SpokenLine speaking;
    private boolean keeping = true;
    private boolean begun;
    private boolean over;

    LiveTeller(CallOrder order, Mouth mouth, LiveFeed feed) {
        this.order = order;
        this.mouth = mouth;
        this.feed = feed;
    }

    private CallId call() {
        return order.call();
    }

    void began(CallCard card) {
        if (!begun) {
            begun = true;
            feed.tell(new LiveNews.Began(card, stage));
        }
    }

    /**
     * How the call stands; told when it differs from the last.
     *
     * @param talk what is shown of the conversation; null when there is none
     */
    void stands(LiveCall.Stage reached, Talk.@Nullable Showing talk) {
        Talk.Showing now = talk == null ? Talk.Showing.NOTHING : talk;
        LiveState state = state(reached, now);
        if (state == stage.state() && now.equals(showing)) {
            return;
        }
        showing = now;
        Partner.Place place = now.place();
        boolean same = now.question().equals(stage.question());
        String wording =
                now.question().isEmpty() ? "" : now.asked().map(this::wording).orElse(same ? stage.wording() : "");
        change(new CallStage(state, now.question(), wording, place.number(), place.of(), narrowBand));
    }

    private static LiveState state(LiveCall.Stage reached, Talk.Showing talk) {
        return switch (reached) {
            case DIALLING -> LiveState.DIALLING;
            case RINGING -> LiveState.RINGING;
            case EARLY_MEDIA -> LiveState.NETWORK;
            case TALKING -> talk.place().state();
            case ENDING -> LiveState.ENDING;
        };
    }

    void band(boolean narrow) {
        if (narrowBand == null || narrowBand != narrow) {
            narrowBand = narrow;
            change(new CallStage(
                    stage.state(), stage.question(), stage.wording(), stage.number(), stage.of(), narrowBand));
        }
    }

    private void change(CallStage next) {
        if (!next.equals(stage)) {
            stage = next;
            tell(new LiveNews.Changed(call(), stage));
        }
    }

    @Override
    public void says(Say say, Duration at) {
        SpokenLine line = new SpokenLine(Speaker.ROBOT, say.prompt(), wording(say), at, null, 1, List.of());
        speaking = line;
        tell(new LiveNews.PromptBegan(call(), line));
    }

    @Override
    public void said(Say say, boolean completely, Duration at) {
        SpokenLine begun = speaking;
        speaking = null;
        if (begun == null || !begun.prompt().equals(say.prompt())) {
            return; // it was cut before anything of it was heard
        }
        SpokenLine line = new SpokenLine(Speaker.ROBOT, say.prompt(), begun.text(), begun.from(), at, 1, List.of());
        keep(line);
        tell(new LiveNews.PromptEnded(call(), line, completely));
    }

    /** @param made when the recogniser had it */
    void hears(long segment, String text, Instant made) {
        tell(new LiveNews.Words(call(), segment, secret() ? MASKED : text, made));
    }

    /** @param answered whether somebody had picked up by then */
    void understood(long segment, Transcript transcript, boolean answered) {
        if (transcript.isEmpty()) {
            return;
        }
        AudioSpan span = transcript.span().orElse(null);
        SpokenLine line = new SpokenLine(
                answered ? Speaker.CUSTOMER : Speaker.NETWORK,
                "",
                secret() ? MASKED : transcript.text(),
                span == null ? null : span.from(),
                span == null ? null : span.to(),
                transcript.confidence(),
                secret() ? List.of() : transcript.words());
        keep(line);
        tell(new LiveNews.Said(call(), segment, line));
    }

    void answered(Answer answer) {
        tell(new LiveNews.Answered(call(), answer));
    }

    /** The call is not recorded any more: nor is what is said in it kept. */
    void notRecorded() {
        keeping = false;
    }

    /** All that was said, as far as it may be kept. */
    List<SpokenLine> lines() {
        return List.copyOf(lines);
    }

    /** Nothing is told after it. */
    void ended(String disposition, String verdict) {
        if (begun && !over) {
            feed.tell(new LiveNews.Ended(call(), disposition, verdict));
        }
        over = true;
    }

    private void tell(LiveNews news) {
        if (begun && !over) {
            feed.tell(news);
        }
    }

    private void keep(SpokenLine line) {
        if (keeping && lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    private boolean secret() {
        return showing.place().secret();
    }

    private String wording(Say say) {
        return mouth.shown(order.language(), say, order.facts(), secret());
    }
}
