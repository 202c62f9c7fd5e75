package io.huifang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does. */
public final class EventReader implements AutoCloseable {

    /** @param at when it had arrived */
    public record Event(String name, String id, JsonNode data, Instant at) {}

    private static final Event END = new Event("(end)", "", JsonMapper.shared().nullNode(), Instant.EPOCH);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** @param token of the API */
    public EventReader(URI uri, String token, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        response = http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::read);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(name, id, JsonMapper.shared().readTree(line.substring(6)), Instant.now()));
                }
            }
        } catch (IOException gone) {
            // the reader was closed, or the service
        }
        events.add(END);
    }

    /** The next event; null when none comes in time. */
    public @Nullable Event next() throws InterruptedException {
        return events.poll(30, TimeUnit.SECONDS);
    }

    /** The next event of a name that is so; those before it are passed over. */
    public Event await(String name, Predicate<JsonNode> holds) throws InterruptedException {
        while (true) {
            Event event = events.poll(120, TimeUnit.SECONDS);
            if (event == null || event == END) {
                throw new AssertionError("no event " + name + " came");
            }
            if (event.name().equals(name) && holds.test(event.data())) {
                return event;
            }
        }
    }

    public boolean isEnd(Event event) {
        return event == END;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
