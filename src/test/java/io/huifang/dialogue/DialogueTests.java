package io.huifang.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.dialogue.understanding.Said;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class DialogueTests {

    private static final Question READY = new QuestionMaker("ready").gate().make();
    private static final Question COMPANY =
            new QuestionMaker("company").type(AnswerType.NAME).fact().fails().make();
    private static final Question EMPLOYED =
            new QuestionMaker("employed").value("yes").fails().ends().make();
    private static final Question YEARS =
            new QuestionMaker("years").type(AnswerType.NUMBER).fact().make();
    private static final Question PAY_DAY = new QuestionMaker("pay-day")
            .type(AnswerType.NUMBER)
            .fact()
            .reminds()
            .make();
    private static final Question PURPOSE =
            new QuestionMaker("purpose").type(AnswerType.TEXT).make();
    private static final Map<String, String> FACTS =
            Map.of("company", "Acme Trading Ltd", "years", "3", "pay-day", "15");

    @Test
    void verifiesWhenAllIsRight() {
        Talking talk = talk(READY, COMPANY, EMPLOYED, YEARS, PURPOSE)
                .hears("yes")
                .hears("Acme Trading")
                .hears("yes he does")
                .hears("three years")
                .hears("we build a house");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.decision().reasons())
                .extracting(Reason::question)
                .containsExactly("company", "employed", "years", "purpose");
        assertThat(talk.answers()).extracting(Answer::turn).containsExactly(1, 2, 3, 4, 5);
        assertThat(talk.answers().getLast().judgement()).isEqualTo(Judgement.NOTED);
    }

    @Test
    void keepsWhereAnAnswerStandsInTheRecording() {
        Talking talk = talk(READY, COMPANY).hears("yes").hears("Acme Trading");
        assertThat(talk.answers().get(1).span())
                .isEqualTo(new AudioSpan(Duration.ofMillis(1_000), Duration.ofMillis(1_600)));
        assertThat(talk.decision().reasons().getFirst().span())
                .isEqualTo(talk.answers().get(1).span());
    }

    @Test
    void believesAContradictionOnlyWhenItIsSaidTwice() {
        Talking talk = talk(READY, EMPLOYED, COMPANY).hears("yes").hears("no");
        assertThat(talk.prompts()).containsExactly("employed.again");
        assertThat(talk.hears("no he doesn't work here").decision().verdict()).isEqualTo(Verdict.MISMATCH);
        assertThat(talk.prompts()).containsExactly("goodbye");
        assertThat(talk.answers()).hasSize(3);
    }

    @Test
    void goesOnAfterAFailingContradictionThatDoesNotEndTheCall() {
        Talking talk = talk(COMPANY, YEARS)
                .hears("blue river foods")
                .hears("blue river foods")
                .hears("three");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.MISMATCH);
        assertThat(talk.decision().reasons()).extracting(Reason::question).containsExactly("company", "years");
    }

    @Test
    void neverVerifiesWhatWasContradictedAndThenConfirmed() {
        Talking talk = talk(EMPLOYED, YEARS).hears("no").hears("yes he does").hears("three");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void neverVerifiesWhatWasContradictedAndThenLeftUnanswered() {
        assertThat(talk(EMPLOYED).hears("no").isSilent().decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(talk(EMPLOYED).hears("no").hears("hmm").decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void doesNotFailAContradictionThatFollowsSomethingUnclear() {
        Talking talk = talk(EMPLOYED, YEARS).hears("hmm").hears("no").hears("three");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void verifiesWhatWasClearOnlyAtTheSecondAsking() {
        assertThat(talk(EMPLOYED).hears("hmm").hears("yes").decision().verdict())
                .isEqualTo(Verdict.VERIFIED);
        assertThat(talk(EMPLOYED).isSilent().hears("yes").decision().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void neverVerifiesAnAnswerOfLowConfidence() {
        Talking talk = talk(EMPLOYED)
                .hears(new Heard.Speech(Said.unclearly("yes")))
                .hears(new Heard.Speech(Said.unclearly("yes")));
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
        talk = talk(PURPOSE)
                .hears(new Heard.Speech(Said.unclearly("a house")))
                .hears(new Heard.Speech(Said.unclearly("a house")));
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void reviewsASecondaryContradictionAtOnce() {
        Talking talk = talk(YEARS).hears("ten");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(talk.answers()).hasSize(1);
    }

    @Test
    void onlyNotesAContradictionThatIsAReminder() {
        Talking talk = talk(EMPLOYED, PAY_DAY).hears("yes").hears("twenty");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.decision().reasons().getLast().why()).isEqualTo("Question 'pay-day' contradicts the file.");
    }

    @Test
    void neverVerifiesACallThatAReminderEndedBeforeItsOtherQuestions() {
        Question payDay = new QuestionMaker("pay-day")
                .type(AnswerType.NUMBER)
                .fact()
                .reminds()
                .ends()
                .make();
        assertThat(talk(payDay, EMPLOYED).hears("twenty").decision().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void endsWhenNobodySpeaksAtTheOpening() {
        Talking talk = talk(READY, EMPLOYED).isSilent();
        assertThat(talk.prompts()).containsExactly("no-input", "ready.again");
        talk.isSilent();
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(talk.decision().reasons().getFirst().why()).isEqualTo("Nobody answered the questions.");
    }

    @Test
    void goesOnAfterOneSilentQuestionAndEndsAfterTwo() {
        Talking talk =
                talk(READY, COMPANY, EMPLOYED, YEARS).hears("yes").isSilent().isSilent();
        assertThat(talk.prompts()).containsExactly("employed");
        assertThat(talk.isSilent().isSilent().decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void doesNotCallItSilenceWhenOurOwnRecognitionFails() {
        Talking talk = talk(READY, EMPLOYED).hears(new Heard.Unheard());
        assertThat(talk.prompts()).containsExactly("no-match", "ready.again");
        talk.hears(new Heard.Unheard());
        assertThat(talk.prompts()).containsExactly("technical-problem");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(talk.decision().reasons().getFirst().why())
                .isEqualTo("Our speech recognition failed twice at one question.");
    }

    @Test
    void isIncompleteWhenTheCalledPersonHangsUp() {
        Talking talk = talk(READY, COMPANY, EMPLOYED)
                .hears("yes")
                .hears("Acme Trading")
                .hangsUp();
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(talk.prompts()).isEmpty();
        assertThat(talk.answers()).hasSize(2);
        assertThat(talk.decision().reasons()).extracting(Reason::question).containsExactly("", "company");
    }

    @Test
    void failsWhatWasContradictedEvenWhenTheCalledPersonHangsUpAfterwards() {
        Talking talk = talk(COMPANY, EMPLOYED)
                .hears("blue river foods")
                .hears("blue river foods")
                .hangsUp();
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void comesBackAnotherTimeWhenItIsNoGoodTime() {
        Talking talk = talk(READY, EMPLOYED).hears("no not now");
        assertThat(talk.prompts()).containsExactly("not-now");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(talk.decision().reasons().getFirst().why()).isEqualTo("It was not a good time to talk.");
    }

    @Test
    void leavesItToAPersonWhenTheOpeningStaysUnclear() {
        Talking talk = talk(READY, EMPLOYED).hears("who is this").hears("what do you want");
        assertThat(talk.prompts()).containsExactly("person-will-call");
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void understandsKeys() {
        AudioSpan span = new AudioSpan(Duration.ofSeconds(1), Duration.ofSeconds(2));
        Talking talk = talk(EMPLOYED, YEARS).hears(new Heard.Keys("1", span)).hears(new Heard.Keys("3", span));
        assertThat(talk.decision().verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(talk.answers())
                .allSatisfy(answer -> assertThat(answer.span()).isEqualTo(span));
        assertThat(new Heard.Keys("4711", span).toString()).doesNotContain("4711");
    }

    @Test
    void hasAReasonEvenWhenTheScriptOnlyAsksWhetherItMayAsk() {
        assertThat(talk(READY).hears("yes").decision().reasons()).hasSize(1);
    }

    @Test
    void doesNotBeginWithoutTheFactsThatItComparesWith() {
        Script script = script(COMPANY);
        assertThatThrownBy(() -> Dialogue.begin(script, Map.of("company", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("facts.company");
    }

    @Test
    void checksFactsWithoutRepeatingThem() {
        Script script = script(YEARS);
        for (String wrong : List.of("", " ", "many", "1e9", "1e-999999999", "--1", "1234567890123", "٣")) {
            assertThat(FactCheck.complaint(script, Map.of("years", wrong)))
                    .as(wrong)
                    .hasValueSatisfying(complaint ->
                            assertThat(complaint).startsWith("facts.years").doesNotContain("1e"));
        }
        for (String right : List.of("0", "15000", "2.5", "-3", "123456789012.123456")) {
            assertThat(FactCheck.complaint(script, Map.of("years", right)))
                    .as(right)
                    .isEmpty();
        }
        assertThat(FactCheck.complaint(script(COMPANY), Map.of("company", "!!!")))
                .isPresent();
        assertThat(FactCheck.complaint(script(COMPANY), Map.of("company", "x".repeat(201))))
                .isPresent();
    }

    @Test
    void refusesAnExpectedValueThatNoAnswerCanEverEqual() {
        assertThatThrownBy(() -> new QuestionMaker("q").value("maybe").make())
                .hasMessage("expects 'maybe', which is not yes or no");
        assertThatThrownBy(() -> new QuestionMaker("q")
                        .type(AnswerType.NUMBER)
                        .value("many")
                        .make())
                .hasMessageContaining("a plain number");
    }

    @Test
    void endsInTimeAndVerifiesOnlyWhatWasConfirmed() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        int verified = 0;
        for (int run = 0; run < 5_000; run++) {
            List<Question> questions = randomQuestions(random);
            Script script = script(questions.toArray(Question[]::new));
            Map<String, String> facts = new HashMap<>(FACTS);
            questions.forEach(q -> facts.putIfAbsent(q.id(), q.type() == AnswerType.NUMBER ? "3" : "Acme Trading Ltd"));
            Step step = Dialogue.begin(script, facts);
            List<Heard> heard = new ArrayList<>();
            while (step.move() instanceof Move.Ask) {
                heard.add(randomHeard(random));
                assertThat(heard).hasSizeLessThanOrEqualTo(2 * questions.size() + 1);
                step = step.dialogue().next(heard.getLast());
            }
            Decision decision = ((Move.End) step.move()).decision();
            assertThat(decision.reasons()).isNotEmpty();
            if (decision.verdict() == Verdict.VERIFIED) {
                verified++;
                List<Answer> answers = step.dialogue().answers();
                for (Question question : questions) {
                    if (question.mismatch() != Consequence.REMIND && !question.gate()) {
                        List<Answer> given = answers.stream()
                                .filter(answer -> answer.question().equals(question.id()))
                                .toList();
                        assertThat(given).as("%s in %s", question.id(), heard).isNotEmpty();
                        assertThat(given.getLast().judgement()).isIn(Judgement.MATCH, Judgement.NOTED);
                        assertThat(given.getLast().confidence()).isGreaterThanOrEqualTo(0.6);
                        assertThat(given).noneMatch(answer -> answer.judgement() == Judgement.MISMATCH);
                    }
                }
            }
        }
        assertThat(verified)
                .as("runs that verify, so that the property says something")
                .isGreaterThan(100);
    }

    private static List<Question> randomQuestions(RandomGenerator random) {
        List<Question> questions = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            QuestionMaker maker = new QuestionMaker("q" + i);
            int kind = random.nextInt(5);
            switch (kind) {
                case 0 -> maker.value(random.nextBoolean() ? "yes" : "no");
                case 1 -> maker.type(AnswerType.NUMBER).fact();
                case 2 -> maker.type(AnswerType.NAME).fact();
                case 3 -> maker.type(AnswerType.TEXT);
                default -> maker.gate();
            }
            switch (random.nextInt(3)) {
                case 0 -> maker.fails();
                case 1 -> maker.reminds();
                default -> {}
            }
            questions.add(random.nextInt(3) == 0 ? maker.ends().make() : maker.make());
        }
        return questions;
    }

    private static Heard randomHeard(RandomGenerator random) {
        List<String> speech = List.of(
                "yes",
                "yes he does",
                "no",
                "no he left",
                "maybe",
                "three",
                "fifteen",
                "not three",
                "Acme Trading",
                "not Acme Trading",
                "blue river foods",
                "who is this",
                "",
                "yes three Acme Trading");
        return switch (random.nextInt(10)) {
            case 0 -> new Heard.Silence();
            case 1 -> random.nextInt(10) == 0 ? new Heard.HangUp() : new Heard.Silence();
            case 2 -> new Heard.Unheard();
            case 3 ->
                new Heard.Keys(
                        List.of("", "1", "2", "3", "99").get(random.nextInt(5)),
                        new AudioSpan(Duration.ZERO, Duration.ofSeconds(1)));
            default -> {
                String text = speech.get(random.nextInt(speech.size()));
                double confidence = random.nextInt(4) == 0 ? 0.3 + random.nextDouble() * 0.4 : 0.9;
                yield new Heard.Speech(text.isEmpty() ? Transcript.EMPTY : Said.with(confidence, text));
            }
        };
    }

    private static Script script(Question... questions) {
        List<String> facts = new ArrayList<>();
        for (Question question : questions) {
            if (question.expectation() instanceof Expectation.Fact(String name)) {
                facts.add(name);
            }
        }
        return new Script("test", 1, Set.copyOf(facts), List.of(questions));
    }

    private static Talking talk(Question... questions) {
        return new Talking(Dialogue.begin(script(questions), FACTS));
    }

    /** A conversation under way. */
    private static final class Talking {

        private Step step;

        Talking(Step step) {
            this.step = step;
        }

        Talking hears(String text) {
            return hears(new Heard.Speech(Said.clearly(text)));
        }

        Talking hears(Heard heard) {
            step = step.dialogue().next(heard);
            return this;
        }

        Talking isSilent() {
            return hears(new Heard.Silence());
        }

        Talking hangsUp() {
            return hears(new Heard.HangUp());
        }

        List<String> prompts() {
            return switch (step.move()) {
                case Move.Ask(Question ignored, List<String> prompts) -> prompts;
                case Move.End(List<String> prompts, Decision ignored) -> prompts;
            };
        }

        List<Answer> answers() {
            return step.dialogue().answers();
        }

        Decision decision() {
            assertThat(step.move()).isInstanceOf(Move.End.class);
            return ((Move.End) step.move()).decision();
        }
    }

    private static final class QuestionMaker {

        private final String id;
        private AnswerType type = AnswerType.YES_NO;
        private Expectation expectation = new Expectation.Nothing();
        private Consequence mismatch = Consequence.REVIEW;
        private boolean ends;
        private boolean gate;

        QuestionMaker(String id) {
            this.id = id;
        }

        QuestionMaker type(AnswerType newType) {
            type = newType;
            return this;
        }

        QuestionMaker value(String value) {
            expectation = new Expectation.Value(value);
            return this;
        }

        QuestionMaker fact() {
            expectation = new Expectation.Fact(id);
            return this;
        }

        QuestionMaker fails() {
            mismatch = Consequence.FAIL;
            return this;
        }

        QuestionMaker reminds() {
            mismatch = Consequence.REMIND;
            return this;
        }

        QuestionMaker ends() {
            ends = true;
            return this;
        }

        QuestionMaker gate() {
            gate = true;
            return value("yes");
        }

        Question make() {
            return new Question(id, type, id, expectation, 0, mismatch, ends, gate, true, Duration.ofSeconds(6));
        }
    }
}
