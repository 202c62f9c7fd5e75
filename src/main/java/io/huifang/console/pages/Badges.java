package io.huifang.console.pages;

import io.huifang.call.Disposition;
import io.huifang.call.LiveCall;
import io.huifang.campaign.AttemptState;
import io.huifang.campaign.CampaignState;
import io.huifang.campaign.CaseState;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Verdict;
import io.huifang.followup.MessageState;
import io.huifang.followup.TaskState;
import org.springframework.stereotype.Component;

/**
 * The tone and the words of a value in a badge. The words are the message {@code <type>.<value>}, for instance
 * {@code Verdict.MISMATCH}; a tone never says more than the words do, since not everybody sees colours.
 */
@Component("badges")
class Badges {

    /** The key of its words. */
    public String words(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    /** A class of the style sheet: good, bad, doubt, busy or quiet; quiet for what has no tone. */
    public String tone(Enum<?> value) {
        return switch (value) {
            case Verdict verdict -> tone(verdict);
            case Disposition disposition -> tone(disposition);
            case Judgement judgement -> tone(judgement);
            case CaseState state -> tone(state);
            case CampaignState state -> tone(state);
            case AttemptState state -> tone(state);
            case TaskState state -> tone(state);
            case MessageState state -> tone(state);
            case LiveCall.Stage stage -> tone(stage);
            default -> "quiet";
        };
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "good";
            case MISMATCH -> "bad";
            case REVIEW, INCOMPLETE, REFUSED -> "doubt";
            case UNREACHABLE -> "quiet";
        };
    }

    private static String tone(Disposition disposition) {
        return switch (disposition) {
            case ANSWERED -> "good";
            case INVALID, CHANGED, BAD_FORMAT, SUSPENDED, BARRED -> "bad";
            case CONGESTION, SYSTEM, INTERRUPTED -> "doubt";
            case BUSY, NO_ANSWER, POWER_OFF, UNREACHABLE_NOW, REJECTED, MISSED_CALL_SERVICE, VOICEMAIL, IVR, FAX ->
                "quiet";
        };
    }

    private static String tone(Judgement judgement) {
        return switch (judgement) {
            case MATCH -> "good";
            case MISMATCH -> "bad";
            case UNSURE -> "doubt";
            case NOTED, NOT_ANSWERED -> "quiet";
        };
    }

    private static String tone(CaseState state) {
        return switch (state) {
            case CALLING -> "busy";
            case OPEN, SETTLED -> "quiet";
        };
    }

    private static String tone(CampaignState state) {
        return switch (state) {
            case RUNNING -> "busy";
            case PAUSED -> "doubt";
            case DRAFT, STOPPED -> "quiet";
        };
    }

    private static String tone(AttemptState state) {
        return switch (state) {
            case PLACED -> "busy";
            case INTERRUPTED, NOT_PLACED -> "doubt";
            case ENDED -> "quiet";
        };
    }

    private static String tone(TaskState state) {
        return switch (state) {
            case CLAIMED -> "busy";
            case DONE -> "good";
            case OPEN -> "doubt";
            case CANCELLED -> "quiet";
        };
    }

    private static String tone(MessageState state) {
        return switch (state) {
            case NEW -> "doubt";
            case HEARD -> "busy";
            case DONE -> "good";
        };
    }

    private static String tone(LiveCall.Stage stage) {
        return switch (stage) {
            case TALKING -> "good";
            case DIALLING, RINGING, EARLY_MEDIA -> "busy";
            case ENDING -> "quiet";
        };
    }
}
