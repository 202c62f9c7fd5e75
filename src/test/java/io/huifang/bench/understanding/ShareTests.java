package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void givesWilsonsIntervalForAShare() {
        Share eightOfTen = new Share(8, 10);

        assertThat(eightOfTen.least()).isCloseTo(0.490, within(0.001));
        assertThat(eightOfTen.most()).isCloseTo(0.943, within(0.001));
    }

    @Test
    void claimsNoCertaintyFromFewThatAreAllRight() {
        Share allOfTen = new Share(10, 10);

        assertThat(allOfTen.least()).isCloseTo(0.722, within(0.001));
        assertThat(allOfTen.most()).isEqualTo(1);
        assertThat(allOfTen.withInterval()).isEqualTo("100.0 % (10/10) 72..100 %");
    }

    @Test
    void saysNothingOfNone() {
        assertThat(new Share(0, 0).withInterval()).isEqualTo("-");
    }
}
