package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.pbx.event.HuifangTransferEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the names and numbers that a PBX has for its telephones. */
class TransferredToTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "Chen Jing,     605,  Chen Jing (605)",
                "陈静,           605,  陈静 (605)",
                "605,           605,  605",
                "'',            605,  605",
                "null,          605,  605",
                "Chen Jing,     '',   Chen Jing",
                "null,          null, null",
                "' ',           '  ', null",
                "'<b>\"Chen\"',   605,  b Chen (605)"
            })
    void namesThePersonInOneLine(String name, String number, String person) {
        HuifangTransferEvent event = new HuifangTransferEvent(this);
        event.setName(name);
        event.setNumber(number);

        assertThat(event.person()).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource({"200, 80", "3, 3"})
    void keepsItShort(int length, int kept) {
        HuifangTransferEvent event = new HuifangTransferEvent(this);
        event.setName("x".repeat(length));

        assertThat(event.person()).hasSize(kept);
    }
}
