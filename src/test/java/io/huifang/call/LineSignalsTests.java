package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.pbx.DialProgress;
import io.huifang.pbx.DialStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSignalsTests {

    @ParameterizedTest
    @CsvSource({
        "BUSY, 17, 486, BUSY",
        "NOANSWER, 0, , NO_ANSWER",
        "NOANSWER, 18, 408, NO_ANSWER",
        "NOANSWER, 19, 480, NO_ANSWER",
        "CANCEL, 0, , NO_ANSWER",
        "CHANUNAVAIL, 1, 404, INVALID",
        "CHANUNAVAIL, 0, 404, INVALID",
        "CHANUNAVAIL, 16, 604, INVALID",
        "CONGESTION, 0, 486, BUSY",
        "CONGESTION, 0, 600, BUSY",
        "CONGESTION, 0, 408, NO_ANSWER",
        "CONGESTION, 0, 480, UNREACHABLE_NOW",
        "CONGESTION, 20, 480, UNREACHABLE_NOW",
        "CHANUNAVAIL, 27, 404, UNREACHABLE_NOW",
        "CHANUNAVAIL, 31, 480, UNREACHABLE_NOW",
        "CONGESTION, 21, 603, REJECTED",
        "CONGESTION, 21, , REJECTED",
        "CONGESTION, 21, 403, BARRED",
        "CONGESTION, 0, 403, BARRED",
        "CONGESTION, 55, , BARRED",
        "CONGESTION, 22, 410, CHANGED",
        "CONGESTION, 0, 410, CHANGED",
        "CONGESTION, 28, 484, BAD_FORMAT",
        "CONGESTION, 0, 484, BAD_FORMAT",
        "CONGESTION, 34, 503, CONGESTION",
        "CONGESTION, 42, , CONGESTION",
        "CONGESTION, 0, , CONGESTION",
        "CHANUNAVAIL, 38, , SYSTEM",
        "CHANUNAVAIL, 41, , SYSTEM",
        "CHANUNAVAIL, 0, , SYSTEM",
        "CHANUNAVAIL, 0, 401, SYSTEM",
        "CONGESTION, 17, 500, SYSTEM",
        "MEDIA_FAILED, 17, 486, SYSTEM",
        "PBX_LOST, 0, , SYSTEM",
        "ANSWER, 16, 200, ANSWERED"
    })
    void readsTheSignal(DialStatus status, int cause, Integer sip, Disposition disposition) {
        LineSignals.Reading reading = LineSignals.unanswered(ended(status, cause, sip), null, null);
        assertThat(reading.disposition()).isEqualTo(disposition);
        assertThat(reading.why()).contains(status.name(), "cause " + cause);
    }

    @Test
    void believesWhatWasHeardBeforeTheCause() {
        LineSignals.Reading reading = LineSignals.unanswered(ended(DialStatus.CONGESTION, 20, 480), "您拨打的电话已停机", null);
        assertThat(reading.disposition()).isEqualTo(Disposition.SUSPENDED);
        assertThat(reading.why())
                .isEqualTo("The network announced it before an answer (CONGESTION, cause 20, SIP 480).");
    }

    @Test
    void believesTheCauseWhenWhatWasHeardIsNoAnnouncement() {
        assertThat(LineSignals.unanswered(ended(DialStatus.BUSY, 17, 486), "la la la", null)
                        .disposition())
                .isEqualTo(Disposition.BUSY);
    }

    private static DialProgress.Ended ended(DialStatus status, int cause, Integer sip) {
        return new DialProgress.Ended(Instant.EPOCH, status, cause, sip);
    }
}
