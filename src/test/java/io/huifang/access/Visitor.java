package io.huifang.access;

import io.huifang.ServiceUnderTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that has no scripts: keeps cookies, follows nothing by itself, sends the forms of pages. */
public final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private final String root;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    public Visitor(ServiceUnderTest service) {
        this.root = "http://127.0.0.1:" + service.context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
                .GET());
    }

    /** Sends a form that stands on a page. */
    public HttpResponse<String> post(String page, String path, String... fields)
            throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError(page + " has no CSRF token");
        }
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token.group(1)));
        return forged(path, all.toArray(String[]::new));
    }

    /** Sends a form that stands on no page of ours. */
    public HttpResponse<String> forged(String path, String... fields) throws IOException, InterruptedException {
        List<String> encoded = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            encoded.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", encoded))));
    }

    public HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return post("/sign-in", "/sign-in", "login", login, "password", password);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Where an answer leads, without the host. */
    public static String leadsTo(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(where -> where.replaceFirst("https?://[^/]+", ""))
                .orElse("nowhere: " + answer.statusCode());
    }

    @Override
    public void close() {
        http.close();
    }
}
