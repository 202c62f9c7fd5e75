package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementsTests {

    static List<String> lines() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/io/huifang/call/announcements.txt"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(line -> !line.startsWith("OPENING") && !line.startsWith("PER"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void knowsEveryLineOfTheTableBeforeAnAnswer(String line) {
        String[] parts = line.split("\\|");
        assertThat(Announcements.beforeAnswer(parts[1].strip()))
                .as("an earlier line must not hide it")
                .contains(Disposition.valueOf(parts[0].strip()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void knowsEveryLineOfTheTableInAnAnsweredCallWhenACarrierSaysIt(String line) {
        String[] parts = line.split("\\|");
        boolean chinese = parts[1].codePoints().anyMatch(Character::isIdeographic);
        String said = (chinese ? "您拨打的用户" : "the number you have dialled ") + parts[1].strip();
        assertThat(Announcements.afterAnswer(said)).contains(Disposition.valueOf(parts[0].strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sorry the number you have dialled does not exist please check it and dial again | INVALID
                    The number you dialed is powered off.              | POWER_OFF
                    sorry the subscriber you dialed is busy now        | BUSY
                    the number you dialed cannot be connected for the moment please redial later | UNREACHABLE_NOW
                    您好，您拨打的号码是空号，请核对后再拨             | INVALID
                    您好 您 拨打 的 电话 已 关机                       | POWER_OFF
                    对不起 您 拨打 的 电话 正在 通话 中                | BUSY
                    您拨打的电话暂时无人接听，请稍后再拨               | NO_ANSWER
                    您拨打的电话暂时无法接通                           | UNREACHABLE_NOW
                    您拨打的电话已停机                                 | SUSPENDED
                    您拨打的用户正忙，将以短信的形式通知对方           | MISSED_CALL_SERVICE
                    the subscriber you have die on does not answer please try again later      | NO_ANSWER
                    the person you are calling is busy and will be notified of your all by text message | MISSED_CALL_SERVICE
                    """)
    void knowsWhatCarriersAnnounce(String said, Disposition disposition) {
        assertThat(Announcements.beforeAnswer(said)).contains(disposition);
        assertThat(Announcements.afterAnswer(said)).contains(disposition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hi you've reached john please leave a message after the tone | VOICEMAIL
                    i can't take your call right now                             | VOICEMAIL
                    you have reached the voicemail of two oh four                | VOICEMAIL
                    thank you for calling acme if you know your party's extension please enter it now | IVR
                    for sales press one for support press two press zero to repeat | IVR
                    请在提示音后留言                                             | VOICEMAIL
                    主人 不在 请 在 嘀 声 后 留言                                | VOICEMAIL
                    您好 欢迎 致电 请 直拨 分机 号 查号 请 拨 零                 | IVR
                    """)
    void knowsWhatMachinesSay(String said, Disposition disposition) {
        assertThat(Announcements.afterAnswer(said)).contains(disposition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "hello who is this",
                "hello acme trading how can I help you",
                "good morning sales department",
                "speaking",
                "this is she",
                "yes who's calling please",
                "he is busy right now",
                "she is on another call",
                "the line is busy can you call later",
                "he is not answering his phone",
                "there is no answer on his desk",
                "he does not answer",
                "his phone is switched off",
                "her mobile is turned off",
                "he can't be reached today",
                "he cannot be reached at the moment",
                "that department does not exist any more",
                "nobody of that name exists here",
                "our number has changed",
                "his number has been changed",
                "I think the number is incorrect",
                "he has been suspended",
                "the account is suspended",
                "our network is busy today",
                "he is out of the office",
                "do you want to leave a message",
                "can I take a message",
                "you can leave a message with me",
                "I will put you through to his voicemail",
                "please hold for the operator",
                "one moment I'll connect you",
                "sorry wrong number",
                "what is this about",
                "who gave you this number",
                "he works from home send him a text message",
                "he can't come to the phone right now",
                "I'm driving",
                "call me later please",
                "yes go ahead",
                "喂",
                "喂，你好",
                "喂，你好，哪位",
                "你好，华芳纺织",
                "您好，请问找谁",
                "我是李雷",
                "他正忙着呢",
                "他现在正忙，您晚点再打",
                "他正在通话，您等一下",
                "他手机已关机",
                "他的电话无法接通",
                "打过了，没人接听",
                "他家无人接听",
                "他不在",
                "他已经离职了",
                "这个号码已改号了",
                "你打错了吧",
                "号码不正确吧",
                "我们这儿线路忙",
                "网络忙，听不清",
                "要不要给他留言",
                "您请留言我转告他",
                "我给您转过去",
                "稍等，我叫他",
                "什么事",
                "你是哪个银行的",
                "方便，您说",
                "在开会，晚点打",
                "您直拨他分机吧",
                "我们公司业务暂停了",
                "他呀，短信通知我就行"
            })
    void takesNoPersonForAMachine(String said) {
        assertThat(Announcements.afterAnswer(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the number you have dialled as not exist please cheque the number and dial again | INVALID
                    sorry the number you have dialed is not in servers                   | INVALID
                    the number you have dialed has been this connected or is no longer in service | INVALID
                    the number you have dialled has been change                          | CHANGED
                    the service to this number has been suspend it                       | SUSPENDED
                    the subscriber you dialed is power off please try again later        | POWER_OFF
                    sorry the subscribe a you dialled is bussy now                       | BUSY
                    the subscriber you dialled can not be connect it for the moment      | UNREACHABLE_NOW
                    the number you have called is barred from receiving cause            | BARRED
                    sorry the net work is busy please try again later                    | CONGESTION
                    sorry the number you dialed is not being answer please redial later  | NO_ANSWER
                    the person you are calling will be notified of your coal by text message | MISSED_CALL_SERVICE
                    您好您拨打的号码是孔号请核对后再拨                                   | INVALID
                    您拨打的号码不纯在请查证后再拨                                       | INVALID
                    您拨打的用户已改好                                                   | CHANGED
                    对不起您拨打的号码不正缺请核对后再拨                                 | BAD_FORMAT
                    您拨打的用户已亭机                                                   | SUSPENDED
                    您拨打的电话以停机                                                   | SUSPENDED
                    您好您拨打的用户赞停服务                                             | SUSPENDED
                    您拨打的电话已官机                                                   | POWER_OFF
                    您拨打的用户正在通华中请稍后再拨                                     | BUSY
                    您拨打的电话暂时五人接听请稍后再拨                                   | NO_ANSWER
                    您拨打的电话暂时无法街通请稍后再拨                                   | UNREACHABLE_NOW
                    您拨打的用户不再服务区                                               | UNREACHABLE_NOW
                    您拨打的用户已设置呼入现制                                           | BARRED
                    您拨打的用户正忙我们将以短新的形式通知对方                           | MISSED_CALL_SERVICE
                    对不起网络满请稍后再拨                                               | CONGESTION
                    对不起现在线路盲请稍后再拨                                           | CONGESTION
                    """)
    void knowsWhatCarriersAnnounceAlthoughItWasMisheard(String heard, Disposition disposition) {
        assertThat(Announcements.beforeAnswer(heard)).contains(disposition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hi you've reached john please live a message after the tone          | VOICEMAIL
                    nobody can take your coal now please leave a message after the turn  | VOICEMAIL
                    if you know your parties extension please dial it now                | IVR
                    thank you for calling press zero for the operate a                   | IVR
                    您好我现在不在请在提示音后流言                                       | VOICEMAIL
                    主人不在请在滴声后留严                                               | VOICEMAIL
                    您好欢迎致电请拨分机好查号请拨零                                     | IVR
                    请直播分机查号请播零                                                 | IVR
                    """)
    void knowsWhatMachinesSayAlthoughItWasMisheard(String heard, Disposition disposition) {
        assertThat(Announcements.afterAnswer(heard)).contains(disposition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la la love me tender love me true",
                "huh the the oh yeah baby baby",
                "你是我的眼带我领略四季的变换",
                "the weather is nice today isn't it",
                "please hold on"
            })
    void makesNothingOfOtherWords(String heard) {
        assertThat(Announcements.beforeAnswer(heard)).isEmpty();
    }

    @Test
    void takesWhatMachinesAndPeopleSayForNoMoreThanAHint() {
        String john = "hi this is john i'm not able to come to the phone i'll get back to you as soon as i can";
        assertThat(Announcements.isPerhapsAMachine(john)).isTrue();
        assertThat(Announcements.isPerhapsAMachine("good morning golden harvest trading how can i help you"))
                .isFalse();
        assertThat(Announcements.isPerhapsAMachine("our office is closed how can i help you"))
                .as("who asks is a person")
                .isFalse();
        assertThat(Announcements.isPerhapsAMachine("我现在不方便接听您的电话 会尽快给您回电")).isTrue();
        assertThat(Announcements.isPerhapsAMachine("喂 你好 请问哪位")).isFalse();
    }

    @Test
    void comparesEnglishWordByWord() {
        assertThat(Announcements.beforeAnswer("this busy street")).isEmpty();
        assertThat(Announcements.beforeAnswer("IS BUSY!")).contains(Disposition.BUSY);
        assertThat(Announcements.beforeAnswer("")).isEmpty();
    }
}
