package io.huifang.dialogue.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionsTests {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);

    private static Optional<Interruption> in(String said) {
        boolean chinese = said.chars().anyMatch(Character::isIdeographic);
        return Interruptions.in(Said.clearly(said), chinese ? Language.ZH_CN : Language.EN_US, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "STOP_CALLING, stop calling me",
        "STOP_CALLING, don't ever call here again",
        "STOP_CALLING, take me off your list",
        "STOP_CALLING, 别再打了",
        "STOP_CALLING, 把我的号码删了",
        "STOP_CALLING, 以后不要给我打电话了",
        "NO_RECORDING, i don't want to be recorded",
        "NO_RECORDING, turn off the recording",
        "NO_RECORDING, 不同意录音",
        "NO_RECORDING, 我拒绝录音",
        "WRONG_NUMBER, you have the wrong number",
        "WRONG_NUMBER, 打错了",
        "WRONG_NUMBER, 打错电话了",
        "HAS_LEFT, he left the company",
        "HAS_LEFT, she no longer works here",
        "HAS_LEFT, 他已离职",
        "HAS_LEFT, 他早就辞职了",
        "PERSON, let me talk to a person",
        "PERSON, operator",
        "PERSON, 转人工",
        "PERSON, 我要人工服务",
        "PERSON, 给我转仁工客服",
        "SCAM, is this a scam",
        "SCAM, how do i know you are the bank",
        "SCAM, 你是骗子吗",
        "CALL_LATER, i'm in a meeting",
        "CALL_LATER, can you call back later",
        "CALL_LATER, 我在开会",
        "CALL_LATER, 晚点打",
        "CALL_LATER, 现在不方便",
        "NOT_INFORMED, i don't know about that",
        "NOT_INFORMED, 我不清楚",
        "REFUSES, i'd rather not say",
        "REFUSES, 不方便透露",
        "REPEAT, pardon",
        "REPEAT, can you say that again",
        "REPEAT, 再说一遍",
        "WHO_AND_WHY, who is this",
        "WHO_AND_WHY, why do you ask",
        "WHO_AND_WHY, 你是谁",
        "HOLD_ON, well let me see",
        "HOLD_ON, let me see if he is here",
        "HOLD_ON, let me see my papers",
        "HOLD_ON, hold on",
        "HOLD_ON, one moment please",
        "HOLD_ON, 等一下",
        "ROBOT, are you a robot",
        "ROBOT, 你是机器人吗",
        "ABUSE, fuck you",
        "ABUSE, 去你妈的",
        "CORRECTION, i misspoke",
        "CORRECTION, 刚才说错了",
        "STOP_CALLING, is this a scam stop calling me",
        "HAS_LEFT, i don't know he doesn't work here any more"
    })
    void hears(Kind kind, String said) {
        assertThat(in(said))
                .hasValueSatisfying(heard -> assertThat(heard.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he works in customer service",
                "i stopped working there",
                "he left the building for lunch",
                "no problem go ahead",
                "household goods",
                "summit ridge logistics how can i help you",
                "he does not work here",
                "recording is fine",
                "i'm not driving",
                "he's a sales representative",
                "it was paid to a person named mark",
                "i'll pay it later this month",
                "my husband retired last year",
                "well let me see us go ahead",
                "well let me see morning light medical",
                "let me think it was in may",
                "no wait fifteen hundred",
                "the correct answer is three million",
                "you have the right number",
                "tomorrow at three",
                "没打错",
                "我现在方便",
                "同意录音",
                "我们公司做机器人的",
                "装修的人工费",
                "他没离职",
                "他出差了",
                "别墅",
                "有空你说吧",
                "四千二百五",
                "保密局",
                "我妈住",
                "三百万说错了三百二十万",
                "骗你干嘛是我申请的",
                "不忙你说",
                "等额本金每月一万二",
                "不是我办的"
            })
    void takesNoAnswerForAnInterruption(String said) {
        assertThat(in(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "call me tomorrow at three, 2026-11-25T15:00",
        "明天下午三点再打, 2026-11-25T15:00",
        "一个小时以后再打, 2026-11-24T11:00",
        "he left the company last month, 2026-10",
        "他上个月刚辞职, 2026-10",
        "你问人事吧, 人事",
        "you should ask h r about that, h r"
    })
    void keepsWhatIsSaidWithIt(String said, String detail) {
        assertThat(in(said))
                .hasValueSatisfying(heard -> assertThat(heard.detail()).isEqualTo(detail));
    }

    @Test
    void doesNotBelieveWordsThatTheRecogniserGuessed() {
        assertThat(Interruptions.in(Said.with(0.2, "stop calling me"), Language.EN_US, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop calling me",
                "wrong number",
                "he left the company last year",
                "don't record me",
                "别再打了",
                "打错了",
                "他已经离职了",
                "不同意录音"
            })
    void doesNotHearWhatCannotBeUndoneInDoubtfulWords(String said) {
        boolean chinese = said.chars().anyMatch(Character::isIdeographic);
        Language language = chinese ? Language.ZH_CN : Language.EN_US;
        assertThat(Interruptions.in(Said.with(0.4, said), language, NOW)).isPresent();
        assertThat(Interruptions.in(Said.with(0.3, said), language, NOW)).isEmpty();
    }

    @Test
    void takesTheLeastSureWordForWhatCannotBeUndone() {
        Transcript sure = Said.with(1, "stop calling");
        Transcript doubtful = Said.with(0.4, "me");
        List<Word> words = new ArrayList<>(sure.words());
        words.addAll(doubtful.words());
        assertThat(Interruptions.in(new Transcript("stop calling me", words), Language.EN_US, NOW))
                .hasValueSatisfying(heard -> assertThat(heard.confidence()).isGreaterThan(0.9));
        words.set(0, new Word("stop", words.get(0).span(), 0.4));
        assertThat(Interruptions.in(new Transcript("stop calling me", words), Language.EN_US, NOW))
                .hasValueSatisfying(heard -> assertThat(heard.confidence()).isLessThanOrEqualTo(0.4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"人力资源", "他公司开的", "打测了"})
    void doesNotHearWhatCannotBeUndoneInMereSounds(String said) {
        assertThat(in(said)).isEmpty();
    }

    @Test
    void hearsWhatCanBeAskedAgainInDoubtfulWords() {
        assertThat(Interruptions.in(Said.with(0.5, "hold on a minute"), Language.EN_US, NOW))
                .hasValueSatisfying(heard -> assertThat(heard.confidence()).isBetween(0.4, 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uh huh", "mm", "hmm", "the", "[unk]", "嗯", "哦", "噢", "嗯嗯"})
    void knowsSignsOfListening(String said) {
        boolean chinese = said.chars().anyMatch(Character::isIdeographic);
        assertThat(Backchannels.is(Said.clearly(said), chinese ? Language.ZH_CN : Language.EN_US))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yeah", "okay", "uh yes", "hello", "对", "好", "嗯对", ""})
    void takesNoAnswerForASignOfListening(String said) {
        boolean chinese = said.chars().anyMatch(Character::isIdeographic);
        assertThat(Backchannels.is(Said.clearly(said), chinese ? Language.ZH_CN : Language.EN_US))
                .isFalse();
    }
}
