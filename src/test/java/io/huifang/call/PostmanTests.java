package io.huifang.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Judgement;
import io.huifang.kernel.CallId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class PostmanTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final CallId call = CallId.random();
    private final FakeDatabase database = new FakeDatabase();
    private final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    private Reporter reporter;
    private Postman postman;

    private void on(Path unreported) {
        reporter = new Reporter(
                published::add,
                new TransactionTemplate(database),
                JsonMapper.builder().build(),
                Settings.with(null, 60, unreported));
        postman = new Postman(reporter, Thread::startVirtualThread);
    }

    @Test
    void tellsAnswersInTheirOrderThoughTheDatabaseHangsForAWhile() {
        on(folder);
        database.free = new CountDownLatch(1);
        List<Object> taken = new ArrayList<>();
        for (int turn = 1; turn <= 20; turn++) {
            postman.take(answer(turn));
            taken.add(answer(turn));
        }
        assertThat(published).as("the call was not held up").isEmpty();
        database.free.countDown();
        postman.finish(LONG);
        assertThat(published).isEqualTo(taken);
        assertThat(reporter.waiting()).isZero();
    }

    @Test
    void leavesInFilesWhatADatabaseThatHangsDoesNotTakeInTime() {
        on(folder);
        database.free = new CountDownLatch(1);
        postman.take(answer(1));
        postman.take(answer(2));
        postman.finish(Duration.ofMillis(1));
        assertThat(reporter.waiting()).isEqualTo(2);
        database.free.countDown();
        reporter.publishWaiting();
        assertThat(published).contains(answer(1), answer(2));
        assertThat(reporter.waiting()).isZero();
    }

    @Test
    void leavesInAFileWhatFindsNoRoom() {
        on(folder);
        List<Runnable> errands = new ArrayList<>();
        postman = new Postman(reporter, errands::add);
        for (int turn = 1; turn <= 65; turn++) {
            postman.take(answer(turn));
        }
        assertThat(reporter.waiting()).isEqualTo(1);
        assertThat(errands).as("one errand at a time").hasSize(1);
        errands.getFirst().run();
        postman.finish(LONG);
        assertThat(published).hasSize(64).doesNotContain(answer(65));
        reporter.publishWaiting();
        assertThat(published).hasSize(65).endsWith(answer(65));
    }

    @Test
    void tellsOnAfterItHadNothingToDo() {
        on(folder);
        postman.take(answer(1));
        postman.finish(LONG);
        postman.take(answer(2));
        postman.finish(LONG);
        assertThat(published).containsExactly(answer(1), answer(2));
    }

    @Test
    void keepsTheOrderOfFilesWhenTheDatabaseIsDown() {
        on(folder);
        database.down = true;
        postman.take(answer(1));
        postman.take(answer(2));
        postman.finish(LONG);
        assertThat(reporter.waiting()).isEqualTo(2);
        database.down = false;
        reporter.publishWaiting();
        assertThat(published).containsExactly(answer(1), answer(2));
    }

    private AnswerGiven answer(int turn) {
        return new AnswerGiven(
                call, "case-1", new Answer("years", turn, "3", "three", "3", Judgement.MATCH, 0.9, null));
    }
}
