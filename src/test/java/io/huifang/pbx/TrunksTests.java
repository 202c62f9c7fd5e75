package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrunksTests {

    private final Trunks trunks = new Trunks(
            new DialString("PJSIP/{number}@carrier"),
            List.of(
                    new PbxProperties.Route("0", new DialString("PJSIP/{number}@long-distance")),
                    new PbxProperties.Route("021", new DialString("PJSIP/{number}@shanghai")),
                    new PbxProperties.Route("+86", new DialString("PJSIP/trunk/sip:{number}@host:5060"))));

    @Test
    void takesTheLongestPrefix() {
        assertThat(trunks.dialStringFor(new PhoneNumber("02155500001"))).isEqualTo("PJSIP/02155500001@shanghai");
        assertThat(trunks.dialStringFor(new PhoneNumber("01055500001"))).isEqualTo("PJSIP/01055500001@long-distance");
    }

    @Test
    void takesTheStandardTrunkForTheRest() {
        assertThat(trunks.dialStringFor(new PhoneNumber("13800138000"))).isEqualTo("PJSIP/13800138000@carrier");
    }

    @Test
    void keepsThePlusOfAnInternationalNumber() {
        assertThat(trunks.dialStringFor(new PhoneNumber("+8613800138000")))
                .isEqualTo("PJSIP/trunk/sip:+8613800138000@host:5060");
    }
}
