package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFrameIntegrationTests {

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

    private static HttpResponse<String> missing(String... headers) throws Exception {
        return service.get("/no/such/page", headers);
    }

    @Test
    void everyPageForbidsWhatIsInlineOrFromElsewhere() throws Exception {
        HttpResponse<String> page = missing("Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "'zh-CN,zh;q=0.9,en;q=0.8', '', zh-CN, 这里什么也没有",
        "'en-GB,en;q=0.9', '', en, There is nothing here",
        "'fr', '', en, There is nothing here",
        "'en', huifang-language=zh-CN, zh-CN, 这里什么也没有",
        "'zh', huifang-language=en, en, There is nothing here",
        "'zh', huifang-language=%%%, zh-CN, 这里什么也没有",
    })
    void isInTheLanguageOfTheCookieElseOfTheBrowser(String accepted, String cookie, String tag, String words)
            throws Exception {
        HttpResponse<String> page = missing(
                "Accept", "text/html", "Accept-Language", accepted, "Cookie", cookie.isEmpty() ? "a=b" : cookie);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"" + tag + "\"").contains(words);
    }

    @Test
    void isDarkWhereTheCookieSaysSo() throws Exception {
        assertThat(missing("Accept", "text/html", "Cookie", "huifang-theme=dark")
                        .body())
                .contains("data-theme=\"dark\"");
        assertThat(missing("Accept", "text/html", "Cookie", "huifang-theme=\"><script>")
                        .body())
                .contains("data-theme=\"auto\"");
    }

    @Test
    void aProgramGetsAProblemInPlaceOfAPage() throws Exception {
        HttpResponse<String> answer = missing("Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/console/console.css, text/css",
        "/console/console.js, text/javascript",
        "/vendor/htmx.min.js, text/javascript",
        "/vendor/echarts.min.js, text/javascript"
    })
    void servesItsScriptsItself(String path, String type) throws Exception {
        HttpResponse<String> file = service.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
    }
}
