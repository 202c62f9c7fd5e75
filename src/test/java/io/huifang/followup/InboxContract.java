package io.huifang.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.call.MessageBook;
import io.huifang.call.MessageTaken;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.HandClock;
import io.huifang.campaign.TestDatabase;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the inbox promises on every database. */
abstract class InboxContract {

    private static final AudioSpan SPAN = new AudioSpan(Duration.ofMillis(9_000), Duration.ofMillis(14_500));

    final HandClock clock = new HandClock();
    TaskRoom room;
    StoredInbox inbox;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        room = new TaskRoom(database().migrated(), clock);
        inbox = new StoredInbox(new MessageStore(room.jdbc), room.tasks, room.transactions, clock);
    }

    private MessageTaken taken(@Nullable CaseId caseId, String transcript, boolean wantsPerson, boolean wantsNoCalls) {
        CallId call = CallId.random();
        return new MessageTaken(
                call,
                caseId == null ? null : caseId.toString(),
                new PhoneNumber("01055500099"),
                Language.EN_US,
                clock.instant(),
                clock.instant().plusSeconds(21),
                transcript,
                SPAN,
                "2026/11/23/" + call + ".wav",
                wantsPerson,
                wantsNoCalls);
    }

    private void tell(MessageTaken message) {
        room.transactions.executeWithoutResult(status -> inbox.on(message));
    }

    private List<TaskFile.Line> tasks() {
        return room.tasks.list(new TaskQuery(Set.of(), Set.of(), null, null, null, null, null, 50));
    }

    @Test
    void keepsAMessageOnceAndOpensItsTask() {
        CaseId caseId = room.aCase();
        MessageTaken message = taken(caseId, "please call me back", false, false);
        tell(message);
        tell(message);

        assertThat(inbox.list(null, 50))
                .containsExactly(new Message(
                        message.call(),
                        clock.instant(),
                        Duration.ofSeconds(21),
                        new PhoneNumber("01055500099"),
                        caseId,
                        Language.EN_US,
                        "please call me back",
                        SPAN,
                        message.recording(),
                        false,
                        false,
                        MessageState.NEW,
                        List.of()));
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().getFirst().kind()).isEqualTo(TaskKind.MESSAGE);
        assertThat(tasks().getFirst().caseId()).isEqualTo(caseId);
        assertThat(room.tasks.find(tasks().getFirst().id()).orElseThrow().evidence())
                .containsExactly(new Evidence(message.call(), "message", SPAN));
    }

    @Test
    void keepsEveryListeningAndWhoDidIt() {
        MessageTaken message = taken(null, "hello", false, false);
        tell(message);

        inbox.heard(message.call(), "li");
        clock.pass(Duration.ofMinutes(1));
        Message heard = inbox.heard(message.call(), "wang").orElseThrow();

        assertThat(heard.state()).isEqualTo(MessageState.HEARD);
        assertThat(heard.history())
                .containsExactly(
                        new Message.Entry(HandClock.START, "li", MessageState.HEARD, null),
                        new Message.Entry(HandClock.START.plusSeconds(60), "wang", MessageState.HEARD, null));
    }

    @Test
    void countsWhatWasLeftLatelyByACallerAndByStrangers() {
        PhoneNumber caller = new PhoneNumber("01055500099");
        tell(taken(null, "yesterday", false, false));
        clock.pass(Duration.ofHours(2));
        Instant lately = clock.instant().minusSeconds(1);
        tell(taken(null, "hello", false, false));
        tell(taken(room.aCase(), "hello", false, false));

        assertThat(inbox.since(lately, caller)).isEqualTo(new MessageBook.Lately(2, 1));
        assertThat(inbox.since(lately, null)).isEqualTo(new MessageBook.Lately(0, 1));
        assertThat(inbox.since(lately, new PhoneNumber("01055500098"))).isEqualTo(new MessageBook.Lately(0, 1));
        assertThat(inbox.since(HandClock.START.minusSeconds(1), caller)).isEqualTo(new MessageBook.Lately(3, 2));
    }

    @Test
    void isDoneTogetherWithItsTask() {
        MessageTaken message = taken(null, "hello", false, false);
        tell(message);

        Message done = inbox.done(message.call(), "li", "called back").orElseThrow();
        inbox.done(message.call(), "li", "called back");

        assertThat(done.state()).isEqualTo(MessageState.DONE);
        assertThat(inbox.find(message.call()).orElseThrow().history()).hasSize(1);
        assertThat(tasks()).extracting(TaskFile.Line::state).containsExactly(TaskState.DONE);
        assertThat(inbox.heard(message.call(), "wang").orElseThrow().state())
                .as("heard once more")
                .isEqualTo(MessageState.DONE);
    }

    @Test
    void leavesATaskToWhomeverHasIt() {
        MessageTaken message = taken(null, "hello", false, false);
        tell(message);
        room.tasks.change(tasks().getFirst().id(), new TaskChange.Claim("wang"));

        assertThat(inbox.done(message.call(), "li", "called back").orElseThrow().state())
                .isEqualTo(MessageState.DONE);
        assertThat(tasks()).extracting(TaskFile.Line::state).containsExactly(TaskState.CLAIMED);
    }

    @Test
    void tellsPeopleWhatTheCallerWants() {
        tell(taken(null, "a person please", true, false));
        tell(taken(room.aCase(), "stop calling me", false, true));

        assertThat(tasks())
                .extracting(TaskFile.Line::kind)
                .containsExactlyInAnyOrder(TaskKind.URGENT_CALL_BACK, TaskKind.MESSAGE);
        assertThat(tasks()).anyMatch(task -> task.because().contains("no-call list"));
    }

    @Test
    void listsByStateTheLatestFirst() {
        MessageTaken first = taken(null, "one", false, false);
        tell(first);
        clock.pass(Duration.ofMinutes(1));
        MessageTaken second = taken(null, "two", false, false);
        tell(second);

        assertThat(inbox.list(null, 50)).extracting(Message::transcript).containsExactly("two", "one");
        assertThat(inbox.list(null, 1)).hasSize(1);
        inbox.done(second.call(), "li", "seen to");
        assertThat(inbox.list(MessageState.NEW, 50)).extracting(Message::id).containsExactly(first.call());
    }

    @Test
    void knowsNoMessageThatNobodyLeft() {
        assertThat(inbox.find(CallId.random())).isEqualTo(Optional.empty());
        assertThat(inbox.heard(CallId.random(), "li")).isEmpty();
        assertThat(inbox.done(CallId.random(), "li", "done")).isEmpty();
    }
}
