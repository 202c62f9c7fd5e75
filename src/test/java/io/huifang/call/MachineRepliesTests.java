package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineRepliesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the mailbox is full and cannot accept messages goodbye",
                "Sorry, the mail-box is full.",
                "该用户的信箱已满",
                "对不起 语音 信箱 已 满 请 挂机"
            })
    void knowsAMailboxThatTakesNoMessages(String heard) {
        assertThat(MachineReplies.isFull(heard)).isTrue();
        assertThat(MachineReplies.isPerson(heard, true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello hello i am here", "who's this", "喂", "喂 您 好 哪位", "别挂我在"})
    void knowsAPersonWhoPicksUpDuringTheGreeting(String heard) {
        assertThat(MachineReplies.isPerson(heard, false)).isTrue();
        assertThat(MachineReplies.isFull(heard)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello you have reached the office of john miller in the main street",
                "the shipping department is closed",
                "您好这里是金禾贸易公司我们现在不在办公室请稍后"
            })
    void takesNoPartOfAWordAndNoLongGreetingForAPerson(String heard) {
        assertThat(MachineReplies.isPerson(heard, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what do you want", "你找谁"})
    void takesWhoeverSpeaksWhenTheMachineListensForAPerson(String heard) {
        assertThat(MachineReplies.isPerson(heard, false)).isFalse();
        assertThat(MachineReplies.isPerson(heard, true)).isTrue();
    }
}
