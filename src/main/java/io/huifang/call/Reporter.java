package io.huifang.call;

import static java.util.Objects.isNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the house what became of calls, so that nothing is lost: an event is published in a transaction, in which the
 * event registry keeps it for each listener. What the database can't take now goes to a file and is published later, in
 * this life of the service or the next.
 */
@Component
class Reporter implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Reporter.class);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Path folder;

    Reporter(
            ApplicationEventPublisher events, TransactionTemplate transaction, JsonMapper json, CallSettings settings) {
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.folder = settings.unreported();
    }

    void answered(AnswerGiven answer) {
        report(answer, name(answer));
    }

    void ended(CallEnded ended) {
        report(ended, ended.call() + ".ended.json");
    }

    void messageTaken(MessageTaken message) {
        report(message, message.call() + ".message.json");
    }

    /** Leaves an answer in a file at once, without asking the database. */
    void keep(AnswerGiven answer) {
        log.warn("event={} waits in a file, the database is too slow for it", name(answer));
        keep(answer, name(answer));
    }

    private static String name(AnswerGiven answer) {
        return String.format(
                Locale.ROOT,
                "%s.answer-%04d.json",
                answer.call(),
                answer.answer().turn());
    }

    /** Publishes what is still waiting in files. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void publishWaiting() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            // by name: a call's answers in their order, then its end
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                if (!publishFile(file)) {
                    return;
                }
            }
        } catch (IOException e) {
            log.error("unreported events can't be listed folder={} why={}", folder, e.toString());
        }
    }

    /** How many events wait in files. */
    long waiting() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).count();
        } catch (IOException e) {
            return -1;
        }
    }

    private void report(Object event, String name) {
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("event={} waits in a file, it could not be published why={}", name, kind(e));
            keep(event, name);
        }
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void keep(Object event, String name) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            Files.writeString(part, json.writeValueAsString(event), StandardCharsets.UTF_8);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.error(
                    "event={} is lost: neither the database nor folder={} takes it why={}", name, folder, e.toString());
        } catch (JacksonException e) {
            log.error("event={} is lost: it can't be written as JSON why={}", name, kind(e));
        }
    }

    /** False when the database still does not take events. */
    private boolean publishFile(Path file) {
        try {
            Optional<Object> event = read(file);
            if (event.isEmpty()) {
                setAside(file, "it is incomplete");
                return true;
            }
            publish(event.get());
            Files.delete(file);
            log.info("event published from file={}", file.getFileName());
        } catch (JacksonException | CharacterCodingException e) {
            setAside(file, kind(e));
        } catch (IOException e) {
            log.error("unreported event can't be read, or not removed file={} why={}", file, e.toString());
        } catch (TransactionException | DataAccessException e) {
            log.warn("events still wait in files folder={} why={}", folder, kind(e));
            return false;
        } catch (RuntimeException e) {
            log.error("unreported event is refused by its listeners and waits on file={} why={}", file, kind(e));
        }
        return true;
    }

    /** Empty when something is missing that every event has. */
    private Optional<Object> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (file.toString().endsWith(".ended.json")) {
            @Nullable CallEnded ended = json.readValue(text, CallEnded.class);
            return ended == null || isNull(ended.call()) || isNull(ended.disposition()) || isNull(ended.endedAt())
                    ? Optional.empty()
                    : Optional.of(ended);
        }
        if (file.toString().endsWith(".message.json")) {
            @Nullable MessageTaken taken = json.readValue(text, MessageTaken.class);
            return taken == null || isNull(taken.call()) || isNull(taken.endedAt()) || isNull(taken.transcript())
                    ? Optional.empty()
                    : Optional.of(taken);
        }
        @Nullable AnswerGiven given = json.readValue(text, AnswerGiven.class);
        return given == null || isNull(given.call()) || isNull(given.answer()) ? Optional.empty() : Optional.of(given);
    }

    private static void setAside(Path file, String why) {
        log.error("unreported event is unreadable and set aside file={} why={}", file, why);
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.error("unreadable event can't be set aside file={} why={}", file, e.toString());
        }
    }

    /** What went wrong, without the message: databases and JSON readers repeat in it what the customer said. */
    private static String kind(Throwable e) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        return root.equals(e)
                ? e.getClass().getName()
                : e.getClass().getName() + " caused by " + root.getClass().getName();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huifang.call.unreported", this, Reporter::waiting)
                .description("Events that wait in files because the database did not take them; -1 when unknown")
                .register(registry);
    }
}
