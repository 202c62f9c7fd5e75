package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.ServiceUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensIntegrationTests {

    @TempDir
    static Path folder;

    static ServiceUnderTest service;
    static ApiTokens tokens;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(folder);
        tokens = service.context.getBean(ApiTokens.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static int status(String path, String secret) throws Exception {
        return service.get(path, "Authorization", "Bearer " + secret).statusCode();
    }

    private static ApiToken named(String name) {
        return tokens.all().stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mayWhatItsScopesSayAndNothingElse() throws Exception {
        String secret = tokens.make("loan system", Set.of(Right.SEE_CASES), 30);

        assertThat(status("/api/cases", secret)).isEqualTo(200);
        assertThat(status("/api/calls", secret)).isEqualTo(403);
        assertThat(status("/api/trail", secret)).isEqualTo(403);
        assertThat(status("/actuator/prometheus", secret)).isEqualTo(403);
    }

    @Test
    void opensNothingAnyMoreWhenItHasExpired() throws Exception {
        String secret = tokens.make("for a day", Set.of(Right.SEE_CASES), 1);
        assertThat(status("/api/cases", secret)).isEqualTo(200);

        service.clock.pass(Duration.ofDays(1));

        assertThat(status("/api/cases", secret)).isEqualTo(401);
    }

    @Test
    void opensNothingAnyMoreWhenItIsRevoked() throws Exception {
        String secret = tokens.make("to be revoked", Set.of(Right.SEE_CASES), 30);

        tokens.revoke(named("to be revoked").id());

        assertThat(status("/api/cases", secret)).isEqualTo(401);
    }

    @Test
    void isKeptAsAHashThatShowsItsBeginningOnly() {
        String secret = tokens.make("hashed", Set.of(Right.SEE_CASES), 30);

        assertThat(secret).startsWith(named("hashed").prefix()).hasSize(43);
        assertThat(named("hashed").prefix()).hasSize(8);
    }

    @Test
    void mayNeverGiveAccess() {
        assertThatThrownBy(() -> tokens.make("too much", Set.of(Right.GRANT_ACCESS), 30))
                .isInstanceOf(AccountRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases, 401",
        "/api/no/such/thing, 404",
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/livez, 200",
        "/actuator/prometheus, 401",
        "/actuator/metrics, 401",
        "/actuator, 401"
    })
    void aStrangerGetsWhatIsOpen(String path, int status) throws Exception {
        assertThat(service.get(path, "Cookie", "a=b").statusCode()).isEqualTo(status);
    }

    @Test
    void aStrangerDoesNotSeeTheDetailsOfHealth() throws Exception {
        assertThat(service.get("/actuator/health", "Cookie", "a=b").body()).doesNotContain("components");
        assertThat(service.get("/actuator/health").body()).contains("components");
    }

    @Test
    void aWrongTokenIsSaidToBeWrongEvenWhereNoneIsNeeded() throws Exception {
        assertThat(status("/actuator/health", "hf_wrong")).isEqualTo(401);
        assertThat(status("/api/cases", "")).isEqualTo(401);
    }

    @Test
    void hearingARecordingIsWrittenDownEvenWhenThereIsNone() throws Exception {
        String call = "00000000-0000-4000-8000-000000000001";
        assertThat(service.get("/api/calls/" + call + "/recording").statusCode())
                .isEqualTo(404);

        Audit audit = service.context.getBean(Audit.class);
        assertThat(audit.find(new TrailQuery(null, null, call, null, null, null, 10)))
                .extracting(TrailEntry::deed)
                .containsExactly(Deed.UNDONE, Deed.RECORDING_HEARD);
    }
}
