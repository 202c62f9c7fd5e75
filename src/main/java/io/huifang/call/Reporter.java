package io.huifang.call;

import io.huifang.kernel.CallId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the house what became of calls, so that nothing is lost: an event is published in a transaction, in which the
 * event registry keeps it for each listener. What the database can't take now goes to a file and is published later, in
 * this life of the service or the next.
 */
@Component
class Reporter {

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
        report(answer, answer.call(), "answer-" + answer.answer().turn());
    }

    void ended(CallEnded ended) {
        report(ended, ended.call(), "ended");
    }

    /** Publishes what is still waiting in files. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void publishWaiting() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                if (!publishFile(file)) {
                    return;
                }
            }
        } catch (IOException e) {
            log.error("unreported events can't be read folder={} why={}", folder, e.toString());
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

    private void report(Object event, CallId call, String name) {
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("event={} waits in a file, the database did not take it why={}", name, e.toString());
            keep(event, call + "." + name + ".json");
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
        }
    }

    /** False when the database still does not take events. */
    private boolean publishFile(Path file) throws IOException {
        Class<?> type = file.toString().endsWith(".ended.json") ? CallEnded.class : AnswerGiven.class;
        Object event;
        try {
            event = json.readValue(Files.readString(file, StandardCharsets.UTF_8), type);
        } catch (JacksonException e) {
            log.error("unreported event is unreadable and set aside file={} why={}", file, e.toString());
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"));
            return true;
        }
        try {
            publish(event);
        } catch (RuntimeException e) {
            log.warn("events still wait in files folder={} why={}", folder, e.toString());
            return false;
        }
        Files.delete(file);
        log.info("event published from file={}", file.getFileName());
        return true;
    }
}
