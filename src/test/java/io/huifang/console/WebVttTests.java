package io.huifang.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.live.SpokenLine.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttTests {

    private static LineView line(Speaker who, String text, Double from, Double to) {
        return new LineView(who, "", text, from, to, 1, List.of());
    }

    @Test
    void writesACaptionForEachLine() {
        assertThat(WebVtt.of(List.of(
                        line(Speaker.ROBOT, "Is now a good time?", 0.5, 2.25),
                        line(Speaker.CUSTOMER, "yes", 3_723.004, null))))
                .isEqualTo("""
                    WEBVTT

                    1
                    00:00:00.500 --> 00:00:02.250
                    <v Robot>Is now a good time?

                    2
                    01:02:03.004 --> 01:02:05.004
                    <v Customer>yes
                    """);
    }

    @Test
    void leavesOutWhatHasNoPlaceAndLetsNoTextEscapeFromItsCaption() {
        assertThat(WebVtt.of(List.of(
                        line(Speaker.CUSTOMER, "nowhere", null, null),
                        line(Speaker.CUSTOMER, " ", 1.0, 2.0),
                        line(Speaker.NETWORK, "a\n\n2\n00:00:00.000 --> 00:00:09.000 <script>&", 1.0, 2.0))))
                .isEqualTo("""
                    WEBVTT

                    1
                    00:00:01.000 --> 00:00:02.000
                    <v Network>a 2 00:00:00.000 --&gt; 00:00:09.000 &lt;script&gt;&amp;
                    """);
    }
}
