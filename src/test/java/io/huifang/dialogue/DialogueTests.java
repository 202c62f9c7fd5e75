package io.huifang.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.script.Consequence;
import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialogueTests {

    @Test
    void neverKeepsTheDigitsOfAnId() {
        Talk talk = new Talk(Scripts.ofBorrower()).hears("yes", "yes").keys("1234");

        Answer answer = talk.answers().getLast();
        assertThat(answer.judgement()).isEqualTo(Judgement.MISMATCH);
        assertThat(answer.value()).isNull();
        assertThat(answer.heard()).isEqualTo(Answer.MASKED);
        assertThat(answer.expected()).isEqualTo(Answer.MASKED);
        assertThat(talk.step().toString()).doesNotContain("1234");
    }

    @Test
    void collectsAsManyKeysAsTheIdHasDigits() {
        Talk talk = new Talk(Scripts.ofBorrower()).hears("yes", "yes");

        assertThat(talk.listen().untilPound()).isTrue();
        assertThat(talk.listen().maxKeys()).isEqualTo(4);
    }

    @Test
    void takesOneKeyForAYesOrNo() {
        Talk talk = new Talk(Scripts.ofEmployer());

        assertThat(talk.listen().untilPound()).isFalse();
        assertThat(talk.listen().maxKeys()).isEqualTo(1);
    }

    @Test
    void failsWhereTheAmountIsWrongTwice() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "three hundred thousand", "three hundred thousand", "twenty thousand", "the fifth");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.MISMATCH);
        Reason reason = reason(talk, "amount");
        assertThat(reason.expected()).isEqualTo("200000");
        assertThat(reason.heard()).isEqualTo("three hundred thousand");
    }

    @Test
    void holdsNothingAgainstAnybodyWhoseTwoAnswersDiffer() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "three hundred thousand", "four hundred thousand", "twenty thousand", "the fifth");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void neverVerifiesWhatWasContradictedAndThenConfirmed() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "three hundred thousand", "two hundred thousand", "twenty thousand", "the fifth");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void keepsAContradictionThatIsFollowedByAHangUp() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "three hundred thousand")
                .hears(new Heard.HangUp());

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(reason(talk, "amount").cause().code()).isEqualTo(Cause.Code.UNSURE);
    }

    @Test
    void saysHowMuchIncomeIsNeededForTheInstalment() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "two hundred thousand", "eight thousand", "the fifth");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(reason(talk, "income").expected()).isEqualTo("at least 12000");
    }

    @Test
    void asksNothingNewWhenTheTimeIsOver() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes")
                .after(Duration.ofMinutes(8))
                .hears("two hundred thousand");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(talk.decision().reasons())
                .extracting(Reason::cause)
                .contains(new Cause(Cause.Code.NOT_ASKED, "income", null))
                .doesNotContain(new Cause(Cause.Code.NOT_ASKED, "day", null));
    }

    @Test
    void asksInOtherWordsThenForKeysAndThenGoesOn() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("yes", "blue");
        assertThat(talk.lastSaid()).containsExactly("no-match", "employed.again");

        talk.hears("green");
        assertThat(talk.lastSaid()).containsExactly("no-match", "employed.again", "keys-yes-no");

        talk.hears("red");
        assertThat(talk.lastSaid()).containsExactly("still");
    }

    @Test
    void putsThroughToAPersonWhatCanNotBeUnderstood() {
        Setting people = new Setting(Language.EN_US, Scripts.MORNING.now(), true);
        Talk talk = new Talk(Scripts.ofEmployer(), people).hears("yes", "blue", "green", "red");

        assertThat(talk.move()).isInstanceOf(Move.Transfer.class);
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void keepsToTheVerdictWhenAPersonHasTakenTheCall() {
        Setting people = new Setting(Language.EN_US, Scripts.MORNING.now(), true);
        Talk talk =
                new Talk(Scripts.ofEmployer(), people).hears("yes").keys("0").hears(new Heard.HangUp());

        assertThat(talk.isOver()).isTrue();
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(talk.effects).isEmpty();
    }

    @Test
    void givesItsEndAgainWhenItIsOver() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("stop calling me");
        Decision decision = talk.decision();

        talk.hears("hello?");

        assertThat(talk.decision()).isEqualTo(decision);
        assertThat(talk.effects).containsExactly(new Effect.DoNotCall());
    }

    @Test
    void neverChangesAConversationThatWentOn() {
        Step first = new Talk(Scripts.ofEmployer()).step();
        Heard no = new Heard.Speech(new Transcript("stop calling me", List.of()));

        first.dialogue().next(no, Duration.ZERO);

        assertThat(first.dialogue().answers()).isEmpty();
        assertThat(first.dialogue().next(new Heard.Silence(), Duration.ZERO).move())
                .isInstanceOf(Move.Ask.class);
    }

    @Test
    void takesTheNewAmountSaidInAnswerToItsReadingBack() {
        Talk talk = new Talk(Scripts.script(
                        Audience.BORROWER, Scripts.gate(), Scripts.identity(), Scripts.digits(), Scripts.amount(true)))
                .identified()
                .hears("three hundred thousand", "no two hundred thousand", "yes");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.answers()).extracting(Answer::value).endsWith("300000", "200000");
    }

    @Test
    void takesTheSameAmountAgainForAYesToItsReadingBack() {
        Talk talk = new Talk(Scripts.ofReadBack()).identified().hears("two hundred thousand", "two hundred thousand");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.said).containsOnlyOnce("read-back");
    }

    @Test
    void takesTheSameAmountWithANoForANo() {
        Talk talk = new Talk(Scripts.ofReadBack())
                .identified()
                .hears("two hundred thousand", "no not two hundred thousand");

        assertThat(talk.lastSaid()).containsExactly("amount.again");
    }

    @Test
    void readsBackTwiceAtMostAndThenGoesOnUnsure() {
        Talk talk = new Talk(Scripts.ofReadBack())
                .identified()
                .hears("two hundred thousand", "no", "two hundred thousand")
                .hears(new Heard.Silence());

        assertThat(talk.said).filteredOn("read-back"::equals).hasSize(2);
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(reason(talk, "amount").cause().code()).isEqualTo(Cause.Code.UNSURE);
    }

    @Test
    void doesNotReadBackAgainWhatWasConfirmedBefore() {
        Talk talk = new Talk(Scripts.ofReadBack())
                .identified()
                .hears("three hundred thousand", "yes", "three hundred thousand");

        assertThat(talk.said).containsOnlyOnce("read-back");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void readsBackAgainWhatIsSaidToAQuestionThatWasOpenedAgain() {
        Talk talk = new Talk(Scripts.script(
                        Audience.BORROWER,
                        Scripts.amount(true),
                        Scripts.fact("fine", AnswerType.YES_NO, new Expectation.Nothing(), Consequence.REVIEW)))
                .hears(
                        "three hundred thousand",
                        "no",
                        "two hundred thousand",
                        "three hundred thousand",
                        "no wait that was wrong");
        assertThat(talk.lastSaid()).containsExactly("correction", "amount.again");

        talk.hears("three hundred thousand");
        assertThat(talk.lastSaid()).containsExactly("read-back");
    }

    @Test
    void stopsCallingOnADoubtfulHearingOnlyWhenThatIsConfirmed() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears(faint("stop calling me"));
        assertThat(talk.lastSaid()).containsExactly("confirm-stop");
        assertThat(talk.effects).isEmpty();

        talk.hears("yes");
        assertThat(talk.effects).containsExactly(new Effect.DoNotCall());
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void goesBackToTheQuestionWhenADoubtfulHearingWasWrong() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("yes").hears(faint("wrong number"));
        assertThat(talk.lastSaid()).containsExactly("confirm-wrong-number");

        talk.hears("no");
        assertThat(talk.lastSaid()).containsExactly("employed.again");
        assertThat(talk.effects).isEmpty();
    }

    @Test
    void takesKeysForWhetherSomethingWasMeant() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("yes").hears(faint("he has left the company"));
        assertThat(talk.lastSaid()).containsExactly("confirm-left");

        assertThat(talk.keys("1").lastSaid()).containsExactly("left-when");
    }

    @Test
    void keepsTheWordsThatSaidSomebodyLeft() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("yes", "he has left the company", "in june last year");

        Reason reason = reason(talk, "employed");
        assertThat(reason.cause().code()).isEqualTo(Cause.Code.NOT_ANSWERED);
        assertThat(reason.heard()).isEqualTo("he has left the company");
    }

    @Test
    void leavesASettledAmountAloneUnlessTheChangeIsConfirmed() {
        Talk talk = new Talk(Scripts.script(
                        Audience.BORROWER,
                        Scripts.amount(false),
                        Scripts.fact("fine", AnswerType.YES_NO, new Expectation.Nothing(), Consequence.REVIEW)))
                .hears("two hundred thousand", "five hundred thousand");
        assertThat(talk.lastSaid()).containsExactly("confirm-correction");

        talk.hears("no");
        assertThat(talk.lastSaid()).containsExactly("fine.again");
        assertThat(talk.hears("yes").decision().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void replacesASettledAmountWhenTheChangeIsConfirmed() {
        Talk talk = new Talk(Scripts.script(
                        Audience.BORROWER,
                        Scripts.amount(false),
                        Scripts.fact("fine", AnswerType.YES_NO, new Expectation.Nothing(), Consequence.REVIEW)))
                .hears("two hundred thousand", "five hundred thousand", "yes");
        assertThat(talk.lastSaid()).containsExactly("amount.again");
        assertThat(talk.answers().getLast().value()).isEqualTo("500000");

        talk.hears("five hundred thousand", "yes");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void speaksOfEachCauseInBothLanguages() {
        for (Cause.Code code : Cause.Code.values()) {
            Cause cause = new Cause(code, "amount", null);
            assertThat(cause.sentence(Language.EN_US)).endsWith(".").doesNotContain("%");
            assertThat(cause.sentence(Language.ZH_CN)).endsWith("。").doesNotContain("%");
        }
    }

    @Test
    void isIncompleteWhenLittleWasAnswered() {
        Talk talk = new Talk(Scripts.ofEmployer()).hears("yes", "blue", "green", "red", "blue", "green", "red");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void verifiesWhenEverythingAgrees() {
        Talk talk = new Talk(Scripts.ofBorrower())
                .identified()
                .hears("yes", "two hundred thousand", "twenty thousand", "the fifth");

        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.effects).isEmpty();
    }

    private static Reason reason(Talk talk, String question) {
        return talk.decision().reasons().stream()
                .filter(reason -> reason.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    /** As a recogniser gives it that has not heard it well. */
    private static Heard faint(String words) {
        List<Word> all = Stream.of(words.split(" "))
                .map(word -> new Word(word, new AudioSpan(Duration.ZERO, Duration.ofSeconds(1)), 0.5))
                .toList();
        return new Heard.Speech(new Transcript(words, all));
    }
}
