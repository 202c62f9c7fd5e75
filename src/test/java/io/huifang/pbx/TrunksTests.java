package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrunksTests {

    private final Trunks trunks = new Trunks(
            new DialString("PJSIP/{number}@carrier"),
            List.of(
                    new PbxProperties.Route("0", new DialString("PJSIP/{number}@long-distance")),
                    new PbxProperties.Route("021", new DialString("PJSIP/{number}@shanghai")),
                    new PbxProperties.Route("+86", new DialString("PJSIP/trunk/sip:{number}@host:5060"))),
            List.of(
                    new TrunkLines.Line("mobile", new DialString("PJSIP/{number}@mobile")),
                    new TrunkLines.Line("fixed", new DialString("PJSIP/9{number}@fixed"))));

    private String dialled(String number, @Nullable String trunk) {
        return trunks.dialStringFor(new DialRequest(
                CallId.random(), new PhoneNumber(number), "127.0.0.1:9092", Duration.ofSeconds(30), trunk));
    }

    @Test
    void takesTheLongestPrefix() {
        assertThat(dialled("02155500001", null)).isEqualTo("PJSIP/02155500001@shanghai");
        assertThat(dialled("01055500001", null)).isEqualTo("PJSIP/01055500001@long-distance");
    }

    @Test
    void takesTheStandardTrunkForTheRest() {
        assertThat(dialled("13800138000", null)).isEqualTo("PJSIP/13800138000@carrier");
    }

    @Test
    void keepsThePlusOfAnInternationalNumber() {
        assertThat(dialled("+8613800138000", null)).isEqualTo("PJSIP/trunk/sip:+8613800138000@host:5060");
    }

    @Test
    void takesTheTrunkThatTheRequestNamesWhateverTheNumber() {
        assertThat(dialled("02155500001", "mobile")).isEqualTo("PJSIP/02155500001@mobile");
        assertThat(dialled("02155500001", "fixed")).isEqualTo("PJSIP/902155500001@fixed");
    }

    @Test
    void dialsNothingOverATrunkThatThereIsNot() {
        assertThatThrownBy(() -> dialled("02155500001", "abroad"))
                .isInstanceOf(PbxRefusedException.class)
                .hasMessage("there is no trunk 'abroad'");
    }
}
