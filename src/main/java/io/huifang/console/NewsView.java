package io.huifang.console;

import io.huifang.call.live.LiveNews;
import io.huifang.call.live.NumberedNews;
import io.huifang.call.live.SpokenLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * News of a live call as they are streamed.
 *
 * @param event the name of the server-sent event
 * @param data what becomes its JSON
 */
record NewsView(String event, Object data) {

    record State(UUID call, Instant at, LiveCallView.StageView stage) {}

    record Prompt(UUID call, Instant at, LineView line) {}

    record PromptEnd(UUID call, Instant at, LineView line, boolean completely) {}

    record Words(UUID call, Instant at, long segment, String text, Instant madeAt) {}

    record Said(UUID call, Instant at, long segment, LineView line) {}

    record Answered(UUID call, Instant at, CaseView.AnswerView answer) {}

    record Ended(UUID call, Instant at, String disposition, String verdict) {}

    static NewsView of(NumberedNews numbered) {
        Instant at = numbered.at();
        UUID call = numbered.news().call().value();
        return switch (numbered.news()) {
            case LiveNews.Began(var card, var stage) -> new NewsView("began", LiveCallView.of(card, stage, List.of()));
            case LiveNews.Changed(var ignored, var stage) ->
                new NewsView("state", new State(call, at, LiveCallView.StageView.of(stage)));
            case LiveNews.PromptBegan(var ignored, SpokenLine line) ->
                new NewsView("prompt", new Prompt(call, at, LineView.of(line)));
            case LiveNews.PromptEnded(var ignored, SpokenLine line, boolean completely) ->
                new NewsView("prompt-end", new PromptEnd(call, at, LineView.of(line), completely));
            case LiveNews.Words(var ignored, long segment, String text, Instant made) ->
                new NewsView("words", new Words(call, at, segment, text, made));
            case LiveNews.Said(var ignored, long segment, SpokenLine line) ->
                new NewsView("said", new Said(call, at, segment, LineView.of(line)));
            case LiveNews.Answered(var ignored, var answer) ->
                new NewsView("answer", new Answered(call, at, CaseView.AnswerView.of(answer)));
            case LiveNews.Ended(var ignored, String disposition, String verdict) ->
                new NewsView("ended", new Ended(call, at, disposition, verdict));
        };
    }
}
