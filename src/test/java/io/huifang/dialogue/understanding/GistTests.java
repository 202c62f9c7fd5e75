package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            please don't you guys ever ring us again  | do not you guys ring us again
            she's stopped working here                | she is did stop work here
            i can't talk because i'm driving          | i can not talk , because i am drive
            david's wife handles that                  | david wife handle that
            he tried twice                            | he did try twice
            """)
    void leavesOfEnglishWhatIsDone(String said, String gist) {
        assertThat(String.join(" ", Gist.of(Tokens.of(said), Language.EN_US).texts()))
                .isEqualTo(gist);
    }

    @ParameterizedTest
    @CsvSource({"麻烦你们不要再给我打电话了, 你别给我打", "她辞职了, 他离", "我不太清楚呢, 我不知", "机器人, 机"})
    void leavesOfChineseWhatIsDone(String said, String gist) {
        assertThat(String.join("", Gist.of(Tokens.of(said), Language.ZH_CN).texts()))
                .isEqualTo(gist);
    }

    @Test
    void isAsSureOfAWordAsOfTheLeastSureThatItStandsFor() {
        Tokens said = new Tokens(Tokens.of("any more").list().stream()
                .map(token -> new Tokens.Token(token.text(), token.text().equals("more") ? 0.4 : 0.9, null))
                .toList());

        assertThat(Gist.of(said, Language.EN_US).list()).containsExactly(new Tokens.Token("anymore", 0.4, null));
    }
}
