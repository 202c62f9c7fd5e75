package io.huifang;

import io.huifang.call.live.FakeSupervision;
import io.huifang.campaign.FakeCallDesk;
import io.huifang.campaign.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rooms access, campaign, followup, console and ops as they run in the service, on a file database and a free port, with a call desk
 * made for tests. Its clock is moved by hand.
 */
public final class ServiceUnderTest implements AutoCloseable {

    /** What the requests of this class come in with, unless they bring a header of their own. */
    public static final String TOKEN = "a-token-for-tests-of-forty-characters---";

    /** Of the account {@code admin}; to be changed first. */
    public static final String ADMIN_PASSWORD = "first-password-of-tests";

    public final HandClock clock;
    public final FakeCallDesk desk;
    public final FakeSupervision live;
    public final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServiceUnderTest(Path folder, HandClock clock, Map<String, Object> properties, Class<?>... more) {
        this.clock = clock;
        this.desk = new FakeCallDesk(clock);
        this.live = new FakeSupervision(clock);
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE",
                "huifang.media.recordings", folder.resolve("recordings").toString(),
                // no caps, for the tests call the same numbers again and again; and a clock that stands refills no rate
                "huifang.calling.rules", "classpath:campaign/any-hour-rules.yaml",
                "huifang.calling.calls-per-second", "1000",
                "huifang.calling.numbering", "any",
                "huifang.campaign.poll", "50ms",
                "huifang.campaign.events.retry-every", "1s",
                "spring.main.banner-mode", "off"));
        all.put("huifang.access.token", TOKEN);
        all.put("huifang.access.admin-password", ADMIN_PASSWORD);
        all.putAll(properties);
        var builder = new SpringApplicationBuilder(Rooms.class);
        builder.sources(more);
        context = builder.initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("clock", clock);
                    starting.getBeanFactory().registerSingleton("callDesk", desk);
                    starting.getBeanFactory().registerSingleton("supervision", live);
                })
                .run(all.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    public static ServiceUnderTest start(Path folder, Class<?>... more) {
        return new ServiceUnderTest(folder, new HandClock(), Map.of(), more);
    }

    public static ServiceUnderTest start(
            Path folder, HandClock clock, Map<String, Object> properties, Class<?>... more) {
        return new ServiceUnderTest(folder, clock, properties, more);
    }

    /** Not a stereotype, so that nobody else's component scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "io.huifang.access",
                "io.huifang.campaign",
                "io.huifang.followup",
                "io.huifang.console",
                "io.huifang.ops"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.CUSTOM,
                            classes = TypeExcludeFilter.class))
    @ConfigurationPropertiesScan({
        "io.huifang.access",
        "io.huifang.campaign",
        "io.huifang.followup",
        "io.huifang.console",
        "io.huifang.ops"
    })
    static class Rooms {

        @Bean
        HealthIndicator pbxHealthIndicator() {
            return () -> Health.up().build();
        }

        @Bean
        HealthIndicator modelsHealthIndicator() {
            return () -> Health.up().build();
        }

        @Bean
        HealthIndicator mediaHealthIndicator() {
            return () -> Health.up().build();
        }

        @Bean
        HealthIndicator recordingsHealthIndicator() {
            return () -> Health.up().build();
        }
    }

    /** As the call room does: within a transaction, and it returns when that has committed. */
    public void publish(Object event) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> context.publishEvent(event));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path, "Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public URI uri(String path) {
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        boolean ownWay =
                List.of(headers).contains("Authorization") || List.of(headers).contains("Cookie");
        return ownWay ? builder : builder.header("Authorization", "Bearer " + TOKEN);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
