package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "yeah sure",
                "that's right",
                "that is correct",
                "yes he works here",
                "of course",
                "no problem",
                "no problem at all",
                "not a problem",
                "why not",
                "he is",
                "Yes, he does.",
                "it is",
                "okay go ahead",
                "yes right now is fine",
                "是",
                "是的",
                "是的，他在职",
                "对",
                "对的对的",
                "没错",
                "没问题",
                "方便",
                "可以",
                "行",
                "好的",
                "嗯",
                "在的",
                "喂你好，方便",
                "现在可以",
                "不好意思，可以的",
                "不错，是我们这儿的"
            })
    void understandsAYes(String said) {
        assertThat(Said.value(YesNo.in(Said.tokens(said)))).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "nope",
                "that's not right",
                "that is not correct",
                "not really",
                "no he doesn't",
                "he does not work here",
                "never heard of him",
                "absolutely not",
                "I don't think so",
                "of course not",
                "not now",
                "it's not a good time",
                "he is no longer with us",
                "he has left",
                "she left the company",
                "he has resigned",
                "he is retired",
                "he is no longer employed",
                "不",
                "不是",
                "不是的",
                "没有",
                "不对",
                "不方便",
                "不太方便",
                "没有这个人",
                "查无此人",
                "他已离职",
                "离职了",
                "不在了",
                "他退休了",
                "不行",
                "错了",
                "现在不方便"
            })
    void understandsANo(String said) {
        assertThat(Said.value(YesNo.in(Said.tokens(said)))).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hmm",
                "the weather is nice",
                // both in one
                "yes no",
                "no yes he works here",
                "yes but he has left",
                "yes he left the company",
                "是的，他离职了",
                "不是，对",
                // asking back
                "who is this",
                "yes who is this",
                "what is this about",
                "are you sure",
                "is that right",
                "which bank are you",
                "你是谁",
                "您是哪位",
                "有什么事吗",
                "你是哪个银行的",
                "是吗",
                "啥",
                // tag questions
                "he works here doesn't he",
                "he does isn't it",
                "that's right isn't it",
                "是不是",
                "他在这儿上班，对不对",
                // greetings and fillers with a yes or no inside
                "喂你好",
                "您好",
                "对不起",
                "不好意思",
                "没关系",
                "never mind",
                "right now",
                // no knowledge is neither
                "I don't know",
                "I do not know",
                "I don't know if he is",
                "I am not sure he is",
                "no idea",
                "I have no idea",
                "maybe yes",
                "perhaps he does",
                "I don't remember",
                "不知道",
                "我不知道他是不是",
                "不清楚",
                "不太清楚，可能是吧",
                "应该是",
                "好像在",
                "大概是的",
                "不认识他",
                "不一定",
                "差不多",
                // not said of what was asked
                "he is busy right now",
                "he is gone",
                "I have a question",
                // nothing was understood of the question
                "I didn't hear you",
                "sorry I didn't catch that",
                "I don't understand",
                "没听清",
                "听不懂",
                // of the past
                "yes he used to",
                "he was",
                "yes he was",
                "他以前是",
                "是，之前是我们的人",
                // out, not gone
                "he is not in",
                "he isn't here",
                "she is not available",
                "he is in a meeting",
                "他不在",
                "我在开会"
            })
    void doesNotGuess(String said) {
        assertThat(Said.value(YesNo.in(Said.tokens(said)))).isNull();
    }

    @Test
    void isAsSureAsTheLeastSureWordOfThePhrase() {
        Tokens tokens = new Tokens(List.of(
                new Tokens.Token("that", 0.9, null),
                new Tokens.Token("is", 0.5, null),
                new Tokens.Token("correct", 0.8, null)));
        assertThat(YesNo.in(tokens)).isEqualTo(new Reading.Value("yes", 0.5, null, Exactness.EXACT, ""));
    }

    @Test
    void isAsSureAsTheClearestOfTwoTheSame() {
        Tokens tokens = new Tokens(List.of(new Tokens.Token("yes", 0.3, null), new Tokens.Token("correct", 0.9, null)));
        assertThat(YesNo.in(tokens)).isEqualTo(new Reading.Value("yes", 0.9, null, Exactness.EXACT, ""));
    }

    @Test
    void readsChineseWhetherOrNotTheRecogniserCutItIntoWords() {
        assertThat(Said.value(YesNo.in(Said.tokens("他 不 是")))).isEqualTo("no");
        assertThat(Said.value(YesNo.in(Said.tokens("他不是")))).isEqualTo("no");
    }
}
