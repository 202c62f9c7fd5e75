package io.huifang.dialogue;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.kernel.Transcript;

/** What comes back to a yes-or-no question that is asked beside the open one. */
enum Reply {
    YES,
    NO,
    UNCLEAR;

    static Reply to(Turn turn, Heard heard) {
        return switch (heard) {
            case Heard.Speech(Transcript transcript) -> {
                Assessment said = Assessor.aside(turn.matter, AnswerType.YES_NO, transcript);
                yield said.judgement() == Judgement.UNSURE ? UNCLEAR : of(String.valueOf(said.value()));
            }
            case Heard.Keys(String digits, var ignored) -> of(digits);
            case Heard.Silence ignored -> UNCLEAR;
            case Heard.Unheard ignored -> UNCLEAR;
            case Heard.HangUp ignored -> UNCLEAR;
            case Heard.TransferFailed ignored -> UNCLEAR;
        };
    }

    private static Reply of(String value) {
        return switch (value) {
            case "yes", "1" -> YES;
            case "no", "2" -> NO;
            default -> UNCLEAR;
        };
    }
}
