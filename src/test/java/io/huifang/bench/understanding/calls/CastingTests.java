package io.huifang.bench.understanding.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastingTests {

    private static final List<Part> CAST = Casting.cast(1, 600);

    @Test
    void inventsTheSameSubscribersFromTheSameSeed() {
        assertThat(Casting.cast(1, 600)).isEqualTo(CAST);
        assertThat(Casting.cast(2, 600)).isNotEqualTo(CAST);
    }

    @Test
    void letsMostOfThemContradictTheFileInEveryWayThatThereIs() {
        assertThat(CAST.stream().filter(part -> !part.agrees()).count()).isBetween(300L, 420L);
        assertThat(CAST.stream().flatMap(part -> part.contradictions().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void givesWhoeverContradictsAnAmountAnotherOne() {
        CAST.stream().filter(part -> part.facts().containsKey("price")).forEach(part -> {
            String right = Spoken.number(Long.parseLong(part.facts().get("price")));
            String said = part.lines().get("price").wordings().getLast();
            assertThat(said.equals(right))
                    .as(said + " for " + right)
                    .isNotEqualTo(part.contradictions().contains("price"));
        });
    }

    @Test
    void saysNumbersAndDatesAsPeopleDo() {
        assertThat(Spoken.number(325_000)).isEqualTo("three hundred twenty five thousand");
        assertThat(Spoken.number(1_000_001)).isEqualTo("one million one");
        assertThat(Spoken.monthAndYear(3, 2019)).isEqualTo("march twenty nineteen");
        assertThat(Spoken.monthAndYear(12, 2008)).isEqualTo("december two thousand eight");
        assertThat(Spoken.dayOfMonth(20)).isEqualTo("the twentieth");
    }

    @Test
    void pressesKeysWhenAskedTheThirdTime() {
        Part part = CAST.stream()
                .filter(each -> each.script().equals("mortgage"))
                .findFirst()
                .orElseThrow();
        assertThat(part.reply("price", 3)).isInstanceOf(Reply.Keys.class);
        assertThat(part.reply("estate", 3)).isInstanceOf(Reply.Speech.class);
        assertThat(part.reply("id-digits", 1)).isInstanceOf(Reply.Keys.class);
        assertThat(part.reply("call-back-when", 1)).isInstanceOf(Reply.Speech.class);
    }
}
