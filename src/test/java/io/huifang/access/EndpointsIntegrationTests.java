package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that there is, and who may call it, as {@code access/endpoints.tsv} says. A new one needs a row there. */
class EndpointsIntegrationTests {

    private static final Path TABLE = Path.of("src/test/resources/access/endpoints.tsv");
    private static final List<String> WHO = List.of("STRANGER", "NONE", "OPERATOR", "SUPERVISOR", "AUDITOR", "ADMIN");

    @TempDir
    static Path folder;

    static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void areOpenToWhomTheTableSays() throws IOException {
        Map<String, String> decided = new TreeMap<>();
        endpoints().forEach((endpoint, handlers) -> {
            Set<String> allowed = new TreeSet<>();
            for (HandlerMethod handler : handlers) {
                allowed.add(String.join(
                        "\t",
                        WHO.stream()
                                .map(who ->
                                        Doorkeeper.allows(Doorkeeper.asked(handler), authentication(who)) ? "x" : "-")
                                .toList()));
            }
            decided.put(endpoint, String.join(" and ", allowed));
        });

        assertThat(decided).isEqualTo(table());
    }

    @Test
    void turnAStrangerAwayUnlessTheTableSaysOtherwise() throws Exception {
        Set<String> wrong = new TreeSet<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> row : table().entrySet()) {
                boolean open = row.getValue().startsWith("x");
                HttpResponse<String> answer = http.send(strangers(row.getKey()), HttpResponse.BodyHandlers.ofString());
                if (!open && !isTurnedAway(row.getKey(), answer)) {
                    wrong.add(row.getKey() + " answered " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isTurnedAway(String endpoint, HttpResponse<String> answer) {
        return endpoint.contains(" /api/")
                ? answer.statusCode() == 401
                : answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
    }

    private static HttpRequest strangers(String endpoint) {
        String method = endpoint.substring(0, endpoint.indexOf(' '));
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", UUID.randomUUID().toString())
                .replaceAll("\\{[a-z]+}", "1");
        String port = service.context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method.equals("*") ? "GET" : method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static Map<String, List<HandlerMethod>> endpoints() {
        Map<String, List<HandlerMethod>> all = new TreeMap<>();
        service.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String path : mapping.getPatternValues()) {
                        for (String method : methods.isEmpty()
                                ? List.of("*")
                                : methods.stream().map(RequestMethod::name).toList()) {
                            all.computeIfAbsent(method + " " + path, unseen -> new ArrayList<>())
                                    .add(handler);
                        }
                    }
                });
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", 3);
                rows.put(fields[0] + " " + fields[1], fields[2]);
            }
        }
        return rows;
    }

    private static Authentication authentication(String who) {
        return switch (who) {
            case "STRANGER" ->
                new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            case "NONE" -> known(Set.of());
            default -> known(Right.of(Set.of(Role.valueOf(who))));
        };
    }

    private static Authentication known(Set<Right> rights) {
        return new TestingAuthenticationToken(
                "somebody",
                "",
                AuthorityUtils.createAuthorityList(
                        rights.stream().map(Right::authority).toArray(String[]::new)));
    }
}
