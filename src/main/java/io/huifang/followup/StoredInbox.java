package io.huifang.followup;

import io.huifang.call.MessageBook;
import io.huifang.call.MessageTaken;
import io.huifang.campaign.CaseId;
import io.huifang.kernel.CallId;
import io.huifang.kernel.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The inbox of the database. A message is stored together with the task that makes somebody listen to it; told twice it is
 * stored once.
 */
@Service
class StoredInbox implements Inbox, MessageBook {

    private static final Logger LOG = LoggerFactory.getLogger(StoredInbox.class);

    private final MessageStore messages;
    private final Tasks tasks;
    private final TransactionOperations transactions;
    private final Clock clock;

    StoredInbox(MessageStore messages, Tasks tasks, TransactionOperations transactions, Clock clock) {
        this.messages = messages;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "followup.message-taken")
    void on(MessageTaken event) {
        if (messages.find(event.call()).isPresent()) {
            return;
        }
        String ref = event.ref();
        CaseId caseId = ref == null ? null : CaseId.of(ref);
        messages.insert(event, caseId);
        TaskId task = tasks.open(MessageRules.task(event, caseId));
        LOG.info("message stored call={} case={} task={}", event.call(), caseId, task);
    }

    @Override
    public Lately since(Instant since, @Nullable PhoneNumber caller) {
        return messages.since(since, caller);
    }

    @Override
    public List<Message> list(@Nullable MessageState state, int limit) {
        return messages.list(state, limit);
    }

    @Override
    public Optional<Message> find(CallId id) {
        return messages.find(id);
    }

    @Override
    public Optional<Message> heard(CallId id, String who) {
        transactions.executeWithoutResult(status -> messages.lock(id).ifPresent(state -> {
            MessageState next = state == MessageState.NEW ? MessageState.HEARD : state;
            messages.change(id, next, new Message.Entry(now(), who, MessageState.HEARD, null));
            LOG.info("message heard call={} by={}", id, who);
        }));
        return messages.find(id);
    }

    @Override
    public Optional<Message> done(CallId id, String who, String words) {
        transactions.executeWithoutResult(status -> messages.lock(id)
                .filter(state -> state != MessageState.DONE)
                .ifPresent(state -> {
                    messages.change(id, MessageState.DONE, new Message.Entry(now(), who, MessageState.DONE, words));
                    LOG.info("message done call={} by={}", id, who);
                }));
        messages.find(id).ifPresent(message -> closeTask(message, who, words));
        return messages.find(id);
    }

    /** In a transaction of its own: a task that somebody else has stays his, and the message is done all the same. */
    private void closeTask(Message message, String who, String words) {
        try {
            transactions.executeWithoutResult(status ->
                    tasks.change(tasks.open(MessageRules.task(message)), new TaskChange.Done(who, words, null)));
        } catch (TaskTakenException | TaskChangeRefusedException stays) {
            LOG.info("the message's task stays as it is call={} why=\"{}\"", message.id(), stays.getMessage());
        }
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
