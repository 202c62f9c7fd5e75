package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangupCausesTests {

    @ParameterizedTest
    @CsvSource({"SIP 486 Busy Here, 486", "404, 404", "SIP 603 Decline, 603", "SIP/2.0 480, 480"})
    void readsTheSipCode(String words, int code) {
        assertThat(HangupCauses.sipCode(words)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "SIP 200 OK", "Q.850;cause=16", "12345"})
    void findsNoSipCodeWhereThereIsNone(String words) {
        assertThat(HangupCauses.sipCode(words)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "' 1 ', 1", "0, 0", "999, 0", "many, 0", "'', 0"})
    void readsTheCause(String words, int cause) {
        assertThat(HangupCauses.q850(words)).isEqualTo(cause);
    }

    @Test
    void knowsAsterisksWordsForTheEnd() {
        assertThat(HangupCauses.status("ANSWER")).isEqualTo(DialStatus.ANSWER);
        assertThat(HangupCauses.status("busy ")).isEqualTo(DialStatus.BUSY);
        assertThat(HangupCauses.status("ABORT")).isEqualTo(DialStatus.CANCEL);
        assertThat(HangupCauses.status("CONTINUE")).isNull();
        assertThat(HangupCauses.status(null)).isNull();
    }
}
