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
    void answersWhatTheBotReallyAsks() {
        Part part = CAST.stream()
                .filter(each ->
                        each.script().equals("mortgage") && each.manner().trick() == Part.Trick.NONE)
                .findFirst()
                .orElseThrow();
        assertThat(part.reply(new Cue("price", "mortgage-price"), 1)).isInstanceOf(Reply.Speech.class);
        assertThat(part.reply(new Cue("price", "keys-number"), 3)).isInstanceOf(Reply.Keys.class);
        assertThat(part.reply(new Cue("id-digits", "borrower-id-keys"), 1)).isInstanceOf(Reply.Keys.class);
        assertThat(part.reply(new Cue("price", "call-back-when.again"), 1))
                .isEqualTo(new Reply.Speech("tomorrow at three in the afternoon"));
        String meant = part.lines().get("price").keys().replace("#", "");
        assertThat(part.reply(new Cue("price", Cue.READ_BACK, meant), 2))
                .isEqualTo(new Reply.Speech("yes that is right"));
        assertThat(part.reply(new Cue("price", Cue.READ_BACK, "12"), 2))
                .isEqualTo(new Reply.Speech("no that is not right"));
    }

    @Test
    void learnsFromTheLogWhatWasSaidLast() {
        Prompter prompter = new Prompter();
        String call = "b5dee28c-31d0-43b6-87ed-c4f91f3a3c24";
        String begin = "2026-11-24T17:00:00.000Z DEBUG call-" + call + " i.h.call.Talk call=" + call + " says ";
        prompter.line(begin + "question=price prompts=[thanks, mortgage-price]");
        assertThat(prompter.cue(call)).isEqualTo(new Cue("price", "mortgage-price"));
        prompter.line(begin + "question=price prompts=[no-match]");
        assertThat(prompter.cue(call)).isEqualTo(new Cue("price", "no-match"));
        prompter.line(begin + "question= prompts=[goodbye]");
        assertThat(prompter.cue(call)).isEqualTo(new Cue("", "goodbye"));
        assertThat(prompter.cue("another")).isEqualTo(Cue.NONE);
    }
}
