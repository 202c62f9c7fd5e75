package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdsTests {

    @ParameterizedTest
    @CsvSource({
        "01055550001, 01055550001",
        "+86 10 5555 0001, +861055550001",
        "008610 55550001, 00861055550001",
        "sip:+861055550001@carrier.example, +861055550001",
        "SIPS:861055550001@10.0.0.1:5061;user=phone, 861055550001",
        "tel:+86-10-5555-0001, +861055550001",
        "tel:55550001;phone-context=+8610, 55550001",
        "+861055550001@carrier.example, +861055550001",
        "'\"Bank, a customer\" <sip:+861055550001@carrier.example>', +861055550001",
        "<01055550001>, 01055550001"
    })
    void findsTheNumberHoweverTheNetworkWritesIt(String callerId, String number) {
        assertThat(CallerIds.number(callerId)).isEqualTo(new PhoneNumber(number));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "anonymous",
                "Anonymous",
                "unavailable",
                "restricted",
                "asterisk",
                "0",
                "-",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "tel:",
                "123456789012345678901"
            })
    void knowsNobodyWhoWithholdsTheNumberOrHasNone(String callerId) {
        assertThat(CallerIds.number(callerId)).isNull();
    }
}
