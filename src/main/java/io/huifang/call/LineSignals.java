package io.huifang.call;

import io.huifang.media.LineSound;
import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import org.jspecify.annotations.Nullable;

/**
 * Fuses what was heard on the line with what signalling says. What is heard outranks the cause code, because carriers
 * answer many different troubles with the same 480.
 *
 * <p>Causes are those of ITU-T Q.850; the mapping of SIP answers follows RFC 3398 and, where that is silent, what
 * carriers were seen to do.
 */
final class LineSignals {

    /** A disposition and one sentence on where it comes from. */
    record Reading(Disposition disposition, String why) {}

    private LineSignals() {}

    /**
     * For a call that was not answered. Words outrank tones, and tones outrank the signal.
     *
     * @param heard what was understood; null when nothing was
     * @param tone the last tone that tells how a call ends; null when there was none
     */
    static Reading unanswered(DialProgress.Ended ended, @Nullable String heard, @Nullable LineSound tone) {
        if (heard != null) {
            var announced = Announcements.beforeAnswer(heard);
            if (announced.isPresent()) {
                return new Reading(
                        announced.get(), "The network announced it before an answer (" + signal(ended) + ").");
            }
        }
        Disposition disposition = bySignal(ended);
        Disposition toned = tone == null ? null : byTone(tone, disposition);
        if (toned != null) {
            return new Reading(toned, "The network's tones told it (" + signal(ended) + ").");
        }
        return new Reading(disposition, "The network signalled it (" + signal(ended) + ").");
    }

    /** @return null when the tone does not tell how a call ends */
    static @Nullable Disposition byTone(LineSound tone, Disposition signalled) {
        return switch (tone) {
            case BUSY -> Disposition.BUSY;
            case CONGESTION, NETWORK_TROUBLE -> Disposition.CONGESTION;
            case NUMBER_TROUBLE ->
                // the signal may know more of what is wrong with it
                signalled == Disposition.CHANGED || signalled == Disposition.BAD_FORMAT
                        ? signalled
                        : Disposition.INVALID;
            case RING_BACK, MUSIC, FAX -> null;
        };
    }

    private static Disposition bySignal(DialProgress.Ended ended) {
        if (ended.status() == DialStatus.MEDIA_FAILED || ended.status() == DialStatus.PBX_LOST) {
            return Disposition.SYSTEM;
        }
        Integer sip = ended.sipCode();
        if (sip != null) {
            switch (sip) {
                case 603 -> {
                    return Disposition.REJECTED;
                }
                case 503 -> {
                    return Disposition.CONGESTION;
                }
                case 484 -> {
                    return Disposition.BAD_FORMAT;
                }
                case 410 -> {
                    return Disposition.CHANGED;
                }
                case 401, 407, 500, 501, 502, 504, 505, 513 -> {
                    return Disposition.SYSTEM;
                }
                default -> {
                    // the cause says more
                }
            }
        }
        return switch (ended.cause()) {
            case 1 -> Disposition.INVALID;
            case 17 -> Disposition.BUSY;
            case 18, 19 -> Disposition.NO_ANSWER;
            case 20, 27, 31 -> Disposition.UNREACHABLE_NOW;
            case 21 -> Integer.valueOf(403).equals(sip) ? Disposition.BARRED : Disposition.REJECTED;
            case 55 -> Disposition.BARRED;
            case 22 -> Disposition.CHANGED;
            case 28 -> Disposition.BAD_FORMAT;
            case 34, 42 -> Disposition.CONGESTION;
            case 38, 41 -> Disposition.SYSTEM;
            default -> bySip(sip, ended.status());
        };
    }

    /** Where the cause says nothing. */
    private static Disposition bySip(@Nullable Integer sip, DialStatus status) {
        return switch (sip == null ? 0 : sip) {
            case 404, 604 -> Disposition.INVALID;
            case 486, 600 -> Disposition.BUSY;
            case 408 -> Disposition.NO_ANSWER;
            case 480 -> Disposition.UNREACHABLE_NOW;
            case 403 -> Disposition.BARRED;
            default -> byStatus(status);
        };
    }

    private static Disposition byStatus(DialStatus status) {
        return switch (status) {
            case BUSY -> Disposition.BUSY;
            case NOANSWER, CANCEL -> Disposition.NO_ANSWER;
            case CONGESTION -> Disposition.CONGESTION;
            case CHANUNAVAIL, MEDIA_FAILED, PBX_LOST -> Disposition.SYSTEM;
            case ANSWER -> Disposition.ANSWERED;
        };
    }

    private static String signal(DialProgress.Ended ended) {
        String sip = ended.sipCode() == null ? "" : ", SIP " + ended.sipCode();
        return ended.status() + ", cause " + ended.cause() + sip;
    }
}
