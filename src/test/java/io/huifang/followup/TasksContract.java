package io.huifang.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.campaign.CaseId;
import io.huifang.campaign.HandClock;
import io.huifang.campaign.TestDatabase;
import io.huifang.dialogue.Verdict;
import io.huifang.followup.TaskFile.Event;
import io.huifang.kernel.CallId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tasks promise on every database. */
abstract class TasksContract {

    final HandClock clock = new HandClock();
    TaskRoom room;
    Tasks tasks;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        room = new TaskRoom(database().migrated(), clock);
        tasks = room.tasks;
    }

    private TaskOrder anOrder(TaskKind kind, CaseId caseId, String cause) {
        return TaskOrder.byRule(
                kind,
                caseId,
                cause,
                "It was said so.",
                List.of(new Evidence(CallId.random(), "title", SettledCase.SPAN)));
    }

    private TaskId opened(TaskKind kind) {
        return tasks.open(anOrder(kind, room.aCase(), "call:1"));
    }

    private TaskFile file(TaskId id) {
        return tasks.find(id).orElseThrow();
    }

    private static TaskQuery query(TaskQuery.Position after, int limit) {
        return new TaskQuery(Set.of(), Set.of(), null, null, null, null, after, limit);
    }

    @Test
    void opensATaskAndTellsSo() {
        CaseId caseId = room.aCase();
        TaskOrder order = anOrder(TaskKind.URGENT_CALL_BACK, caseId, "call:1");

        TaskFile file = file(tasks.open(order));

        assertThat(file.line().kind()).isEqualTo(TaskKind.URGENT_CALL_BACK);
        assertThat(file.line().caseId()).isEqualTo(caseId);
        assertThat(file.line().state()).isEqualTo(TaskState.OPEN);
        assertThat(file.line().dueAt()).isEqualTo(HandClock.START.plus(Duration.ofHours(1)));
        assertThat(file.line().team()).isEqualTo("call-centre");
        assertThat(file.evidence()).isEqualTo(order.evidence());
        assertThat(file.history())
                .containsExactly(new TaskFile.Entry(
                        HandClock.START, "rules", Event.OPENED, null, TaskState.OPEN, null, null, null));
        assertThat(room.told)
                .containsExactly(new TaskOpened(
                        file.line().id(),
                        TaskKind.URGENT_CALL_BACK,
                        caseId,
                        "call-centre",
                        file.line().dueAt()));
    }

    @Test
    void opensOneTaskForOneCauseWhateverBecameOfIt() {
        CaseId caseId = room.aCase();
        TaskOrder order = anOrder(TaskKind.CALL_A_PERSON, caseId, "call:1");
        TaskId first = tasks.open(order);
        tasks.change(first, new TaskChange.Done("Li", "Reached at last.", null));

        assertThat(tasks.open(order)).isEqualTo(first);
        assertThat(tasks.open(anOrder(TaskKind.DISPUTE, caseId, "call:1"))).isNotEqualTo(first);
        assertThat(tasks.open(anOrder(TaskKind.CALL_A_PERSON, caseId, "call:2")))
                .isNotEqualTo(first);
        assertThat(tasks.open(anOrder(TaskKind.CALL_A_PERSON, room.aCase(), "call:1")))
                .isNotEqualTo(first);
        assertThat(tasks.list(query(null, 10))).hasSize(4);
    }

    @Test
    void opensATaskThatBelongsToNoCase() {
        TaskOrder order = TaskOrder.byRule(TaskKind.MESSAGE, null, "message:1", "Somebody left a message.", List.of());

        assertThat(tasks.open(order)).isEqualTo(tasks.open(order));
        assertThat(tasks.list(query(null, 10))).hasSize(1);
    }

    @Test
    void opensOneTaskWhenManyWantItAtOnceAndSpoilsNobodysTransaction() throws Exception {
        CaseId caseId = room.aCase();
        CaseId other = room.aCase();
        TaskOrder order = anOrder(TaskKind.FRAUD, caseId, "call:1");
        List<Callable<TaskId>> wanting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String cause = "call:" + i;
            wanting.add(() -> room.transactions.execute(status -> {
                TaskId id = tasks.open(order);
                tasks.open(anOrder(TaskKind.DISPUTE, other, cause)); // fails if the transaction is spoilt
                return id;
            }));
        }

        List<TaskId> ids = together(wanting).stream().map(TasksContract::get).toList();

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(tasks.list(query(null, 20))).hasSize(7);
    }

    @Test
    void openedInATransactionThatFailsItNeverWas() {
        CaseId caseId = room.aCase();

        assertThatThrownBy(() -> room.transactions.executeWithoutResult(status -> {
                    tasks.open(anOrder(TaskKind.FRAUD, caseId, "call:1"));
                    throw new IllegalStateException("something else failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(tasks.list(query(null, 10))).isEmpty();
    }

    @Test
    void isClaimedByOneOfManyAndTellsTheOthersWhoHasIt() throws Exception {
        TaskId id = opened(TaskKind.CALL_A_PERSON);
        List<Callable<String>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "person " + i;
            people.add(() -> {
                tasks.change(id, new TaskChange.Claim(name));
                return name;
            });
        }

        List<Future<String>> outcomes = together(people);

        List<String> winners = new ArrayList<>();
        List<String> toldOf = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            try {
                winners.add(outcome.get(30, TimeUnit.SECONDS));
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(TaskTakenException.class);
                toldOf.add(((TaskTakenException) refused.getCause()).owner());
            }
        }
        assertThat(winners).hasSize(1);
        assertThat(toldOf).hasSize(7).containsOnly(winners.getFirst());
        assertThat(file(id).history()).extracting(TaskFile.Entry::what).containsExactly(Event.OPENED, Event.CLAIMED);
    }

    @Test
    void keepsAllCommentsOfManyAtOnce() throws Exception {
        TaskId id = opened(TaskKind.DISPUTE);
        List<Callable<String>> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String words = "comment " + i;
            people.add(() -> {
                tasks.change(id, new TaskChange.Comment("Li", words));
                return words;
            });
        }

        List<String> said = together(people).stream().map(TasksContract::get).toList();

        assertThat(file(id).history().stream().skip(1).map(TaskFile.Entry::words))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void goesFromHandToHandAndKeepsItsHistory() {
        TaskId id = opened(TaskKind.CALL_A_PERSON);

        tasks.change(id, new TaskChange.Claim("Li"));
        clock.pass(Duration.ofMinutes(5));
        tasks.change(id, new TaskChange.Assign("Zhao", "Wu", "Li is ill."));
        tasks.change(id, new TaskChange.Release("Wu", "Not mine either."));
        tasks.change(id, new TaskChange.Claim("Li"));
        clock.pass(Duration.ofMinutes(5));
        TaskFile file = tasks.change(id, new TaskChange.Done("Li", "Spoke to her.", null))
                .orElseThrow();

        assertThat(file.line().state()).isEqualTo(TaskState.DONE);
        assertThat(file.line().closedAt()).isEqualTo(HandClock.START.plus(Duration.ofMinutes(10)));
        assertThat(file.history())
                .extracting(TaskFile.Entry::what, TaskFile.Entry::who, TaskFile.Entry::toOwner, TaskFile.Entry::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Event.OPENED, "rules", null, null),
                        org.assertj.core.groups.Tuple.tuple(Event.CLAIMED, "Li", "Li", null),
                        org.assertj.core.groups.Tuple.tuple(Event.ASSIGNED, "Zhao", "Wu", "Li is ill."),
                        org.assertj.core.groups.Tuple.tuple(Event.RELEASED, "Wu", null, "Not mine either."),
                        org.assertj.core.groups.Tuple.tuple(Event.CLAIMED, "Li", "Li", null),
                        org.assertj.core.groups.Tuple.tuple(Event.DONE, "Li", "Li", "Spoke to her."));
    }

    @Test
    void changesNothingWhenAskedForWhatIsSoAlready() {
        TaskId id = opened(TaskKind.CALL_A_PERSON);
        tasks.change(id, new TaskChange.Claim("Li"));
        tasks.change(id, new TaskChange.Claim("Li"));
        tasks.change(id, new TaskChange.Done("Li", "Done.", null));
        tasks.change(id, new TaskChange.Done("Li", "Done.", null));

        assertThat(file(id).history()).hasSize(3);
        assertThat(room.told).filteredOn(TaskClosed.class::isInstance).hasSize(1);
    }

    @Test
    void isClosedByWhoeverHasItAndByNobodyElse() {
        TaskId id = opened(TaskKind.CALL_A_PERSON);
        tasks.change(id, new TaskChange.Claim("Li"));

        for (TaskChange change : List.of(
                new TaskChange.Claim("Wu"),
                new TaskChange.Release("Wu", null),
                new TaskChange.Done("Wu", "Did it.", null),
                new TaskChange.Cancel("Wu", "No need."))) {
            assertThatThrownBy(() -> tasks.change(id, change))
                    .isInstanceOfSatisfying(
                            TaskTakenException.class,
                            taken -> assertThat(taken.owner()).isEqualTo("Li"));
        }
        tasks.change(id, new TaskChange.Cancel("Li", "No need."));
        assertThatThrownBy(() -> tasks.change(id, new TaskChange.Claim("Li")))
                .isInstanceOf(TaskChangeRefusedException.class)
                .hasMessageContaining("CANCELLED");
        assertThatThrownBy(() -> tasks.change(id, new TaskChange.Assign("Li", "Wu", null)))
                .isInstanceOf(TaskChangeRefusedException.class);
    }

    @Test
    void keepsWhatAPersonDecidesBesideTheRobotsVerdict() {
        CaseId caseId = room.aCase();
        room.cases.files.put(caseId, SettledCase.as(caseId, Verdict.REVIEW).file());
        TaskId id = tasks.open(anOrder(TaskKind.REVIEW_VERDICT, caseId, "call:1"));

        assertThatThrownBy(() -> tasks.change(id, new TaskChange.Done("Li", "Looks right.", null)))
                .isInstanceOf(TaskChangeRefusedException.class)
                .hasMessageContaining("decision");
        assertThatThrownBy(() -> tasks.change(id, new TaskChange.Done("Li", "Unsure.", Verdict.REVIEW)))
                .isInstanceOf(TaskChangeRefusedException.class);
        tasks.change(id, new TaskChange.Done("Li", "The recording is clear.", Verdict.VERIFIED));

        TaskFile.PersonDecision decision = new TaskFile.PersonDecision(
                id, Verdict.VERIFIED, Verdict.REVIEW, "The recording is clear.", "Li", HandClock.START);
        assertThat(file(id).decision()).isEqualTo(decision);
        assertThat(tasks.decisions(caseId)).containsExactly(decision);
        assertThat(room.jdbc
                        .sql("SELECT verdict FROM cases WHERE id = ?")
                        .param(caseId.value())
                        .query(String.class)
                        .single())
                .as("the robot's own")
                .isEqualTo("REVIEW");
        assertThat(room.told)
                .contains(new TaskClosed(id, TaskKind.REVIEW_VERDICT, caseId, TaskState.DONE, "Li", Verdict.VERIFIED));
    }

    @Test
    void isCancelledByTheRulesWhoeverHasIt() {
        CaseId caseId = room.aCase();
        TaskId claimed = tasks.open(anOrder(TaskKind.CALL_A_PERSON, caseId, "call:1"));
        tasks.change(claimed, new TaskChange.Claim("Li"));
        TaskId kept = tasks.open(anOrder(TaskKind.FRAUD, caseId, "call:1"));
        TaskId others = tasks.open(anOrder(TaskKind.CALL_A_PERSON, room.aCase(), "call:1"));

        assertThat(tasks.cancel(caseId, EnumSet.of(TaskKind.CALL_A_PERSON), "A number came."))
                .isEqualTo(1);
        assertThat(tasks.cancel(caseId, EnumSet.of(TaskKind.CALL_A_PERSON), "A number came."))
                .isZero();

        assertThat(file(claimed).line().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(file(claimed).history().getLast().words()).isEqualTo("A number came.");
        assertThat(file(kept).line().state()).isEqualTo(TaskState.OPEN);
        assertThat(file(others).line().state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void listsByDueTimePageByPageWithoutGapOrDouble() {
        List<TaskId> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(tasks.open(anOrder(TaskKind.REVIEW_VERDICT, room.aCase(), "call:" + i))); // all due at once
        }
        TaskId urgent = opened(TaskKind.FRAUD);

        List<TaskId> seen = new ArrayList<>();
        List<TaskFile.Line> page = tasks.list(query(null, 10));
        while (!page.isEmpty()) {
            page.forEach(line -> seen.add(line.id()));
            tasks.list(query(null, 10));
            page = tasks.list(query(TaskQuery.Position.of(page.getLast()), 10));
        }

        assertThat(seen.getFirst()).isEqualTo(urgent);
        assertThat(seen).doesNotHaveDuplicates().hasSize(26).containsAll(all);
    }

    @Test
    void findsByStateKindOwnerTeamCaseAndDueTime() {
        CaseId caseId = room.aCase();
        TaskId fraud = tasks.open(anOrder(TaskKind.FRAUD, caseId, "call:1"));
        TaskId review = tasks.open(anOrder(TaskKind.REVIEW_VERDICT, caseId, "call:1"));
        TaskId other = opened(TaskKind.CALL_A_PERSON);
        tasks.change(fraud, new TaskChange.Claim("Li"));

        assertThat(ids(new TaskQuery(EnumSet.of(TaskState.CLAIMED), Set.of(), null, null, null, null, null, 10)))
                .containsExactly(fraud);
        assertThat(ids(new TaskQuery(Set.of(), EnumSet.of(TaskKind.REVIEW_VERDICT), null, null, null, null, null, 10)))
                .containsExactly(review);
        assertThat(ids(new TaskQuery(Set.of(), Set.of(), "Li", null, null, null, null, 10)))
                .containsExactly(fraud);
        assertThat(ids(new TaskQuery(Set.of(), Set.of(), null, "verification", null, null, null, 10)))
                .containsExactlyInAnyOrder(review, other);
        assertThat(ids(new TaskQuery(Set.of(), Set.of(), null, null, caseId, null, null, 10)))
                .containsExactly(fraud, review);
        assertThat(ids(new TaskQuery(
                        Set.of(), Set.of(), null, null, null, HandClock.START.plus(Duration.ofHours(2)), null, 10)))
                .containsExactly(fraud);
    }

    @Test
    void countsWhatIsOpenAndWhatIsOverdue() {
        TaskId fraud = opened(TaskKind.FRAUD);
        opened(TaskKind.FRAUD);
        opened(TaskKind.UPDATE_CONTACT);
        tasks.change(fraud, new TaskChange.Claim("Li"));
        clock.pass(Duration.ofMinutes(30));

        assertThat(room.store.counts(clock.instant()))
                .containsExactlyInAnyOrder(
                        new TaskStore.Count(TaskKind.FRAUD, TaskState.OPEN, 1, 1),
                        new TaskStore.Count(TaskKind.FRAUD, TaskState.CLAIMED, 1, 1),
                        new TaskStore.Count(TaskKind.UPDATE_CONTACT, TaskState.OPEN, 1, 0));
    }

    private List<TaskId> ids(TaskQuery query) {
        return tasks.list(query).stream().map(TaskFile.Line::id).toList();
    }

    private static <T> List<Future<T>> together(List<Callable<T>> doing) throws Exception {
        CyclicBarrier start = new CyclicBarrier(doing.size());
        try (var pool = Executors.newFixedThreadPool(doing.size())) {
            return pool.invokeAll(doing.stream()
                    .<Callable<T>>map(one -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return one.call();
                    })
                    .toList());
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
