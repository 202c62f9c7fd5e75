package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Move;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MessageTakingTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final MessageTaking taking = taking(false);

    private static MessageTaking taking(boolean peopleAvailable) {
        return new MessageTaking(
                new InboundSettings(Language.EN_US, 10, Duration.ofMinutes(2), Duration.ofSeconds(4), 5, 200),
                Language.EN_US,
                LocalDateTime.of(2026, 11, 23, 10, 0),
                peopleAvailable);
    }

    private static Heard speech(String words) {
        return new Heard.Speech(CallRig.transcript(words, Duration.ofSeconds(10)));
    }

    private static Heard key(String digits) {
        return new Heard.Keys(digits, new AudioSpan(SOON, SOON));
    }

    private static String prompt(Partner.Turn turn) {
        return turn.move().says().getFirst().prompt();
    }

    @Test
    void listensOnUntilTheCallerIsSilent() {
        assertThat(prompt(taking.begin())).isEqualTo("take-message");
        assertThat(taking.next(speech("this is john miller"), SOON).move()).isInstanceOf(Move.Wait.class);
        assertThat(taking.next(speech("please call me tomorrow"), SOON).move()).isInstanceOf(Move.Wait.class);

        assertThat(prompt(taking.next(new Heard.Silence(), SOON))).isEqualTo("message-taken");
        assertThat(taking.text()).isEqualTo("this is john miller please call me tomorrow");
        assertThat(taking.isSomething()).isTrue();
        assertThat(taking.wantsNoCalls()).isFalse();
    }

    @Test
    void endsWithTheKeyThatWasNamed() {
        taking.begin();
        taking.next(speech("this is john miller"), SOON);

        assertThat(taking.next(key(""), SOON).move()).isInstanceOf(Move.End.class);
    }

    @Test
    void endsAMessageThatIsTooLong() {
        taking.begin();

        assertThat(taking.next(speech("and so on"), Duration.ofMinutes(2)).move())
                .isInstanceOf(Move.End.class);
    }

    @Test
    void thanksNobodyWhoSaidNothing() {
        taking.begin();

        assertThat(prompt(taking.next(new Heard.Silence(), SOON))).isEqualTo("message-not-taken");
        assertThat(taking.isSomething()).isFalse();
    }

    @Test
    void keepsWhatItCouldNotUnderstand() {
        taking.begin();
        assertThat(taking.next(new Heard.Unheard(), SOON).move()).isInstanceOf(Move.Wait.class);

        assertThat(prompt(taking.next(new Heard.Silence(), SOON))).isEqualTo("message-taken");
        assertThat(taking.isSomething()).isTrue();
        assertThat(taking.text()).isEmpty();
        assertThat(taking.span()).isNull();
    }

    @Test
    void understandsThatSomebodyWantsNoCalls() {
        taking.begin();
        taking.next(speech("stop calling me"), SOON);

        assertThat(taking.wantsNoCalls()).isTrue();
    }

    @Test
    void putsThroughWhoeverPressesZero() {
        MessageTaking withPeople = taking(true);
        withPeople.begin();

        assertThat(withPeople.next(key("0"), SOON).move()).isInstanceOf(Move.Transfer.class);
        assertThat(withPeople.wantsPerson())
                .as("as long as somebody may pick up")
                .isFalse();
        assertThat(prompt(withPeople.next(new Heard.TransferFailed(), SOON))).isEqualTo("transfer-failed");
        assertThat(withPeople.wantsPerson()).isTrue();
    }

    @Test
    void promisesACallWhenThereAreNoPeople() {
        taking.begin();

        assertThat(prompt(taking.next(key("0"), SOON))).isEqualTo("person-will-call");
        assertThat(taking.wantsPerson()).isTrue();
        assertThat(taking.isSomething()).isTrue();
    }
}
