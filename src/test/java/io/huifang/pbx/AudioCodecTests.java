package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioCodecTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.17.0",
                "21.12.0",
                "22.7.0",
                "22.10.1",
                "22.10.1~dfsg+~cs6.15.60671435-1",
                "23.1.0",
                "24.0.0",
                "certified/22.8-cert1",
            })
    void takesWideBandFromAReleaseThatMarksItAsSuch(String release) {
        assertThat(AudioCodec.AUTO.on(release)).isEqualTo(AudioCodec.SLIN16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18.26.4",
                "19.8.1",
                "20.16.0",
                "21.11.0",
                "22.6.0",
                "23.0.0",
                "certified-20.7-cert3",
                "GIT-master-1a2b",
                ""
            })
    void takesNarrowBandFromOneThatDoesNotOrDoesNotSay(String release) {
        assertThat(AudioCodec.AUTO.on(release)).isEqualTo(AudioCodec.SLIN);
        assertThat(AudioCodec.AUTO.on(null)).isEqualTo(AudioCodec.SLIN);
    }

    @Test
    void takesWhatItIsToldTo() {
        assertThat(AudioCodec.SLIN16.on("18.0.0")).isEqualTo(AudioCodec.SLIN16);
        assertThat(AudioCodec.SLIN.on("22.10.1")).isEqualTo(AudioCodec.SLIN);
        assertThat(AudioCodec.SLIN.asterisksName()).isEqualTo("slin");
    }
}
