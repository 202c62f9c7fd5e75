package io.huifang.demo;

import io.huifang.campaign.Eventually;
import io.huifang.lab.AsteriskLab;
import io.huifang.lab.NetworkPhone;
import io.huifang.speech.Grammar;
import io.huifang.speech.recognition.WavTranscript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A running service as a test of calls sees it: opens cases, lets subscribers call, and waits for what comes of it. */
final class FrontOffice {

    /** Longer than any conversation takes, also where the machine has much else to do. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration EVERY = Duration.ofMillis(200);

    private static final int WAV_HEADER = 44;
    private static final String LATER = "2027-06-01T09:00:00+08:00";

    private final AsteriskLab.Running lab;
    private final Api api;
    private final Executor threads = task -> Thread.ofPlatform().daemon().start(task);

    FrontOffice(AsteriskLab.Running lab, Api api) {
        this.lab = lab;
        this.api = api;
    }

    /** A case of which an employer is called at once. */
    String employer(String subscriber) {
        return open("employer", Cast.FACTS, contact(subscriber, "LANDLINE"), Map.of());
    }

    /** The same, of one who would rather be called in the evening; it is morning, see {@link ServiceProcess}. */
    String employerForTheEvening(String subscriber) {
        Map<String, Object> contact = new HashMap<>(contact(subscriber, "LANDLINE"));
        contact.put("preferredHours", List.of("19:00-20:00"));
        return open("employer", Cast.FACTS, contact, Map.of());
    }

    /** A case of which a borrower is called at once. */
    String borrower(String subscriber) {
        return borrower(contact(subscriber, "MOBILE"), Map.of());
    }

    /** The same, but nobody is called for a long time. */
    String quietBorrower(String subscriber) {
        return borrower(contact(subscriber, "MOBILE"), Map.of("notBefore", LATER));
    }

    /** The same, of one who lives where it is a time of day in which nobody is called. */
    String quietBorrowerIn(String zone, String subscriber) {
        Map<String, Object> contact = new HashMap<>(contact(subscriber, "MOBILE"));
        contact.put("zone", zone);
        return borrower(contact, Map.of("notBefore", LATER));
    }

    /** The same, in a campaign that does not run. */
    String borrowerInAPausedCampaign(String subscriber) {
        String campaign = tell(
                        "/api/campaigns",
                        Map.of("name", "paused", "script", "use-of-funds", "language", "en-US", "priority", 5))
                .path("campaign")
                .path("id")
                .asString();
        tell("/api/campaigns/" + campaign + "/start", Map.of());
        tell("/api/campaigns/" + campaign + "/pause", Map.of());
        return borrower(contact(subscriber, "MOBILE"), Map.of("campaign", campaign));
    }

    private String borrower(Map<String, Object> contact, Map<String, Object> terms) {
        Map<String, String> facts = Map.of(
                "name", "John Miller",
                "id-digits", "4711",
                "amount", "200000",
                "purpose", "working-capital",
                "occupation", "employed",
                "instalment", "5000",
                "repayment-day", "5");
        return open("use-of-funds", facts, contact, terms);
    }

    private static Map<String, Object> contact(String subscriber, String kind) {
        return Map.of("number", "0105550" + subscriber, "kind", kind);
    }

    private String open(
            String script, Map<String, String> facts, Map<String, Object> contact, Map<String, Object> terms) {
        Map<String, Object> order = new HashMap<>(terms);
        order.putAll(Map.of("language", "en-US", "script", script, "facts", facts, "contactPoints", List.of(contact)));
        return tell("/api/cases", order).path("id").asString();
    }

    /**
     * Somebody calls the bank, now or when something has happened.
     *
     * @param shown whose number he shows, by its subscriber
     * @param behaves as which subscriber
     * @return whether the bank answered
     */
    CompletableFuture<Boolean> called(String shown, String behaves, Runnable after) {
        return CompletableFuture.supplyAsync(
                () -> {
                    after.run();
                    try {
                        return NetworkPhone.calls(lab, "0105550" + shown, behaves);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                threads);
    }

    JsonNode settled(String id) {
        return await("/api/cases/" + id, file -> file.path("state").asString("").equals("SETTLED"));
    }

    /** The case when so many attempts of it have ended. */
    JsonNode ended(String id, int attempts) {
        return await("/api/cases/" + id, file -> hasEnded(file, attempts));
    }

    private static boolean hasEnded(JsonNode file, int attempts) {
        JsonNode all = file.path("attempts");
        return all.size() >= attempts
                && all.get(attempts - 1).path("state").asString("").equals("ENDED");
    }

    /** The only task of a case. */
    JsonNode task(String caseId) {
        return await("/api/tasks?case=" + caseId, page -> page.path("tasks").size() > 0)
                .path("tasks")
                .get(0);
    }

    /** The message of somebody who showed this number. */
    JsonNode message(String shown) {
        String path = "/api/messages";
        JsonNode all = await(path, list -> from(list, shown) != null);
        JsonNode message = from(all, shown);
        if (message == null) {
            throw new AssertionError("there is no such message in " + all);
        }
        return message;
    }

    private static @Nullable JsonNode from(JsonNode messages, String shown) {
        for (JsonNode message : messages) {
            if (message.path("caller").asString("").endsWith(shown.substring(2))) {
                return message;
            }
        }
        return null;
    }

    /** What the telephone of a subscriber has recorded, as the recogniser understands it. */
    String recordedBy(String subscriber) throws Exception {
        return WavTranscript.of(recordingBy(subscriber), new Grammar.Free());
    }

    /** The same as sound, when it is complete. */
    Path recordingBy(String subscriber) {
        Path recordings = Path.of(lab.property("network.recordings"));
        Path[] found = new Path[1];
        Eventually.that("a recording of " + subscriber, LONGEST, EVERY, () -> {
            found[0] = recording(recordings, subscriber);
            return found[0] != null;
        });
        return found[0];
    }

    private static @Nullable Path recording(Path folder, String subscriber) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(subscriber + "-"))
                    .filter(FrontOffice::isComplete)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The network writes the length into the header when it is done. */
    private static boolean isComplete(Path wav) {
        try (InputStream in = Files.newInputStream(wav)) {
            byte[] header = in.readNBytes(WAV_HEADER);
            return header.length == WAV_HEADER
                    && ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(WAV_HEADER - Integer.BYTES)
                            == Files.size(wav) - WAV_HEADER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode await(String path, Predicate<JsonNode> holds) {
        JsonNode[] last = new JsonNode[1];
        try {
            Eventually.that(path, LONGEST, EVERY, () -> {
                last[0] = ask(path);
                return holds.test(last[0]);
            });
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + ": " + last[0], never);
        }
        return last[0];
    }

    void awaitReady() {
        Eventually.that("the service is ready", LONGEST, EVERY, () -> {
            try {
                return api.ready();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** How many bytes a recording has. */
    long bytesOf(String path) throws IOException, InterruptedException {
        return api.recordingBytes(api.root() + path);
    }

    JsonNode ask(String path) {
        try {
            return api.ask(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode tell(String path, Object body) {
        try {
            return api.tell(path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
