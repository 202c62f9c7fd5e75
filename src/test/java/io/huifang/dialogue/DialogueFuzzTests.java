package io.huifang.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Script;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is said in whatever order, a conversation ends, says nothing too early, and verifies nothing that is in doubt. */
class DialogueFuzzTests {

    private static final int MOST_TURNS = 80;

    private static final Map<String, String> RIGHT = Map.of(
            "ready", "yes",
            "person", "yes",
            "id-digits", "zero four seven one",
            "applied", "yes",
            "amount", "two hundred thousand",
            "income", "twenty thousand",
            "day", "the fifth",
            "employed", "yes",
            "still", "yes");

    private static final List<String> ANYTHING = List.of(
            "yes",
            "no",
            "mm",
            "",
            "maybe",
            "three hundred thousand",
            "the tenth",
            "i don't know",
            "stop calling me",
            "i want to speak to a person",
            "i am in a meeting",
            "tomorrow at three",
            "wrong number",
            "he has left the company",
            "i won't tell you that",
            "pardon",
            "who is this",
            "hold on",
            "are you a robot",
            "damn you",
            "is this a scam",
            "no wait i meant two hundred thousand",
            "that was wrong",
            "i don't want to be recorded",
            "no two hundred thousand",
            "yes no yes",
            "ask miss baker",
            "last june",
            "one",
            "zero zero zero zero",
            "five thousand and six thousand",
            "你好",
            "别再打了");

    private static final List<String> ABOUT_AN_AMOUNT = List.of(
            "yes",
            "no",
            "two hundred thousand",
            "three hundred thousand",
            "no three hundred thousand",
            "four hundred thousand",
            "pardon",
            "no wait that was wrong",
            "blue");

    /** The question itself, two readings back, as many noes, a contradiction, three digressions and two misses. */
    private static final int MOST_ASKED = 11;

    @Property
    void endsAndKeepsWhatMustBeKept(@ForAll long seed) {
        play(seed);
    }

    /** Reading back, correcting, doubting and asking again all come to an end: at most so many moves ask one question. */
    @Property
    void asksNoQuestionWithoutEnd(@ForAll long seed) {
        Random random = new Random(seed);
        Step step = Dialogue.begin(
                Scripts.script(Audience.BORROWER, Scripts.amount(true), Scripts.applied()),
                Scripts.FACTS,
                Scripts.MORNING);
        int asked = 0;
        while (step.move() instanceof Move.Ask(String question, var ignored, var alike) && question.equals("amount")) {
            assertThat(++asked).isLessThanOrEqualTo(MOST_ASKED);
            step = step.dialogue().next(aboutAnAmount(random), Duration.ZERO);
        }
    }

    private static Heard aboutAnAmount(Random random) {
        return random.nextInt(8) == 0
                ? new Heard.Silence()
                : speech(ABOUT_AN_AMOUNT.get(random.nextInt(ABOUT_AN_AMOUNT.size())));
    }

    /** Else the property above would hold of an engine that verifies nobody. */
    @Test
    void verifiesSomebodyNowAndThen() {
        Set<Verdict> verdicts = new HashSet<>();
        for (long seed = 0; seed < 600; seed++) {
            verdicts.add(play(seed));
        }
        assertThat(verdicts)
                .contains(Verdict.VERIFIED, Verdict.REVIEW, Verdict.MISMATCH, Verdict.INCOMPLETE, Verdict.REFUSED);
    }

    private static Verdict play(long seed) {
        Random random = new Random(seed);
        boolean borrower = random.nextBoolean();
        Script script = borrower ? Scripts.ofBorrower() : Scripts.ofEmployer();
        double right = List.of(0.1, 0.5, 0.8, 0.95, 1.0).get(random.nextInt(5));
        Setting setting = new Setting(Language.EN_US, Scripts.MORNING.now(), random.nextBoolean());
        Step step = Dialogue.begin(script, Scripts.FACTS, setting);
        Duration elapsed = Duration.ZERO;
        int turns = 0;
        while (!(step.move() instanceof Move.End)) {
            if (borrower) {
                assertDiscreet(script, step);
            }
            assertThat(++turns).isLessThan(MOST_TURNS);
            elapsed = elapsed.plusSeconds(random.nextInt(15));
            boolean transferring = step.move() instanceof Move.Transfer;
            step = step.dialogue().next(heard(random, step.move(), right), elapsed);
            if (transferring) {
                assertThat(step.move()).as("nothing is asked after a transfer").isInstanceOf(Move.End.class);
            }
            assertThat(step.toString()).doesNotContain("0471");
        }
        Decision decision = ((Move.End) step.move()).decision();
        if (decision.verdict() == Verdict.VERIFIED) {
            assertAllAgreed(script, step.dialogue().answers());
        }
        return decision.verdict();
    }

    /** Nothing of the case is said before the person is identified. */
    private static void assertDiscreet(Script script, Step step) {
        boolean identified = step.dialogue().answers().stream()
                .anyMatch(answer -> answer.question().equals("id-digits") && answer.judgement() == Judgement.MATCH);
        if (!identified) {
            List<String> facts = script.questions().stream()
                    .filter(question -> question.kind() == Kind.FACT)
                    .map(Question::prompt)
                    .toList();
            assertThat(step.move().says())
                    .extracting(Say::prompt)
                    .noneMatch(prompt -> facts.stream().anyMatch(prompt::startsWith));
        }
    }

    private static void assertAllAgreed(Script script, List<Answer> answers) {
        for (Question question : script.questions()) {
            List<Answer> its = answers.stream()
                    .filter(answer -> answer.question().equals(question.id()))
                    .toList();
            if (question.kind() == Kind.FACT && !question.id().equals("day")) {
                assertThat(its).as(question.id()).isNotEmpty();
                assertThat(its.getLast().judgement()).isIn(Judgement.MATCH, Judgement.NOTED);
                assertThat(its).extracting(Answer::judgement).doesNotContain(Judgement.MISMATCH);
            }
        }
    }

    private static Heard heard(Random random, Move move, double right) {
        if (move instanceof Move.Ask(String question, var ignored, var listen) && random.nextDouble() < right) {
            return listen.untilPound() && random.nextBoolean() && question.equals("id-digits")
                    ? keys("0471")
                    : speech(RIGHT.getOrDefault(question, "yes"));
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Heard.Silence();
            case 1 -> new Heard.Unheard();
            case 2 -> new Heard.TransferFailed();
            case 3 -> keys(String.valueOf(random.nextInt(10)));
            case 4 -> keys("");
            case 5 -> random.nextInt(5) == 0 ? new Heard.HangUp() : new Heard.Silence();
            default -> speech(ANYTHING.get(random.nextInt(ANYTHING.size())));
        };
    }

    private static Heard speech(String words) {
        return new Heard.Speech(new Transcript(words, List.of()));
    }

    private static Heard keys(String digits) {
        return new Heard.Keys(digits, new AudioSpan(Duration.ZERO, Duration.ofSeconds(1)));
    }
}
