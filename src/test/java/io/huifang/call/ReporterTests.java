package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Effect;
import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Verdict;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class ReporterTests {

    @TempDir
    Path temp;

    private final CallId call = CallId.of("00000000-0000-0000-0000-000000000001");
    private final FakeDatabase database = new FakeDatabase();
    private final List<Object> published = new ArrayList<>();
    private RuntimeException refuses;
    private Path folder;
    private Reporter reporter;

    @BeforeEach
    void begin() {
        folder = temp.resolve("unreported");
        reporter = new Reporter(
                event -> {
                    if (refuses != null) {
                        throw refuses;
                    }
                    published.add(event);
                },
                new TransactionTemplate(database),
                JsonMapper.builder().build(),
                Settings.with(null, 60, folder));
    }

    @Test
    void publishesAtOnceAndWritesNoFile() {
        reporter.answered(answer(1));
        reporter.ended(ended());
        assertThat(published).containsExactly(answer(1), ended());
        assertThat(folder).doesNotExist();
        assertThat(reporter.waiting()).isZero();
        assertThatCode(reporter::publishWaiting).doesNotThrowAnyException();
    }

    @Test
    void keepsInFilesWhatTheDatabaseDoesNotTakeAndPublishesItLaterInOrder() {
        database.down = true;
        List<Object> expected = new ArrayList<>();
        for (int turn = 1; turn <= 12; turn++) {
            reporter.answered(answer(turn));
            expected.add(answer(turn));
        }
        reporter.ended(ended());
        expected.add(ended());
        assertThat(published).isEmpty();
        assertThat(reporter.waiting()).isEqualTo(13);

        reporter.publishWaiting();
        assertThat(published).isEmpty();
        assertThat(reporter.waiting()).isEqualTo(13);

        database.down = false;
        reporter.publishWaiting();
        assertThat(published).isEqualTo(expected);
        assertThat(reporter.waiting()).isZero();
        reporter.publishWaiting();
        assertThat(published).hasSize(13);
    }

    @Test
    void keepsInAFileWhatAListenerRefuses() {
        refuses = new IllegalStateException("no");
        reporter.ended(ended());
        assertThat(reporter.waiting()).isEqualTo(1);
        refuses = null;
        reporter.publishWaiting();
        assertThat(published).containsExactly(ended());
    }

    @Test
    void publishesAnotherLifesFiles() {
        database.down = true;
        reporter.ended(ended());
        begin();
        database.down = false;
        reporter.publishWaiting();
        assertThat(published).containsExactly(ended());
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() throws IOException {
        database.down = true;
        reporter.ended(ended());
        database.down = false;
        Files.writeString(folder.resolve("00000000-0.ended.json"), "{ this is no JSON");
        Files.writeString(folder.resolve("00000000-1.ended.json"), "{}");
        Files.writeString(folder.resolve("00000000-2.ended.json"), "null");
        Files.writeString(folder.resolve("00000000-3.answer-0001.json"), "{}");
        Files.write(folder.resolve("00000000-4.answer-0001.json"), new byte[] {(byte) 0xc3, (byte) 0x28});
        Files.writeString(folder.resolve("00000000-0.ended.json.unreadable"), "one from before");
        reporter.publishWaiting();
        assertThat(published).containsExactly(ended());
        assertThat(reporter.waiting()).isZero();
        assertThat(names()).hasSize(5).allMatch(name -> name.endsWith(".json.unreadable"));
    }

    @Test
    void isNotHeldUpByAnEventThatItsListenersRefuse() throws IOException {
        database.down = true;
        reporter.answered(answer(1));
        reporter.ended(ended());
        database.down = false;
        List<Object> taken = new ArrayList<>();
        reporter = new Reporter(
                event -> {
                    if (event instanceof AnswerGiven) {
                        throw new IllegalStateException("a listener's fault");
                    }
                    taken.add(event);
                },
                new TransactionTemplate(database),
                JsonMapper.builder().build(),
                Settings.with(null, 60, folder));
        reporter.publishWaiting();
        assertThat(taken).containsExactly(ended());
        assertThat(names()).containsExactly(call + ".answer-0001.json");
    }

    @Test
    void doesNotThrowWhenNeitherDatabaseNorFolderTakesTheEvent() throws IOException {
        Files.writeString(folder, "a file where the folder should be", StandardCharsets.UTF_8);
        database.down = true;
        assertThatCode(() -> reporter.ended(ended())).doesNotThrowAnyException();
        assertThat(reporter.waiting()).isZero();
    }

    @Test
    void countsWhatWaits() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        reporter.bindTo(meters);
        database.down = true;
        reporter.answered(answer(1));
        assertThat(meters.get("huifang.call.unreported").gauge().value()).isEqualTo(1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private AnswerGiven answer(int turn) {
        return new AnswerGiven(call, "case-1", anAnswer(turn));
    }

    private static Answer anAnswer(int turn) {
        return new Answer(
                "company",
                turn,
                "华芳纺织",
                "我们是华芳",
                "我们是华芳",
                Judgement.UNSURE,
                0.75,
                new AudioSpan(Duration.ofMillis(1_020), Duration.ofSeconds(2)));
    }

    private CallEnded ended() {
        return new CallEnded(
                call,
                "case-1",
                Disposition.ANSWERED,
                "Somebody picked up.",
                new Decision(
                        Verdict.REVIEW,
                        List.of(new Reason(
                                "company",
                                "It is unsure.",
                                null,
                                "我们是华芳",
                                0.75,
                                new AudioSpan(Duration.ZERO, Duration.ofNanos(1))))),
                List.of(anAnswer(1)),
                List.of(
                        new Effect.StopRecording(),
                        new Effect.DoNotCall(),
                        new Effect.RetireNumber(),
                        new Effect.CallBack(LocalDateTime.parse("2026-11-25T15:00"), false),
                        new Effect.CallBack(null, true),
                        new Effect.HasLeft("上个月"),
                        new Effect.Informant("人事部的李小姐"),
                        new Effect.Fraud("applied"),
                        new Effect.TakenOver("陈静 (605)")),
                ZoneId.of("Asia/Shanghai"),
                null,
                16,
                null,
                Instant.parse("2026-11-23T01:00:00Z"),
                Instant.parse("2026-11-23T01:00:05.123456Z"),
                Instant.parse("2026-11-23T01:01:00Z"),
                "2026/11/23/x.wav",
                1);
    }
}
