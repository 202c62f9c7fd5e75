package io.huifang.access;

import static io.huifang.access.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInIntegrationTests {

    private static final String PASSWORD = "a long sentence of my own";

    @TempDir
    static Path folder;

    static ServiceUnderTest service;
    static Accounts accounts;
    static Audit audit;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(folder);
        accounts = service.context.getBean(Accounts.class);
        audit = service.context.getBean(Audit.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** All tests come from one address. */
    @BeforeEach
    void letTriesComeBack() {
        service.clock.pass(Duration.ofMinutes(30));
    }

    private static Account account(String login, Role... roles) {
        String given = accounts.make(login, "Somebody", Set.of(roles));
        Account account = accounts.named(login).orElseThrow();
        accounts.changePassword(account.id(), given, PASSWORD);
        return accounts.named(login).orElseThrow();
    }

    private static List<Deed> deeds(String who) {
        return audit.find(new TrailQuery(who, null, null, null, null, null, 50)).stream()
                .map(TrailEntry::deed)
                .toList();
    }

    @Test
    void whoeverHasAGivenPasswordMustChangeItBeforeAnythingElse() throws Exception {
        String given = accounts.make("zhao", "Zhao", Set.of(Role.ADMIN));
        try (Visitor zhao = new Visitor(service)) {
            assertThat(leadsTo(zhao.signIn("zhao", given))).isEqualTo("/me/password");
            assertThat(leadsTo(zhao.get("/accounts"))).isEqualTo("/me/password");
            assertThat(zhao.get("/me/password").body()).contains("Choose one of your own");

            HttpResponse<String> weak = zhao.post(
                    "/me/password",
                    "/me/password",
                    "old",
                    given,
                    "changed",
                    "aaaaaaaaaaaaaaa",
                    "again",
                    "aaaaaaaaaaaaaaa");
            assertThat(weak.body()).contains("Too easy to guess");

            HttpResponse<String> changed =
                    zhao.post("/me/password", "/me/password", "old", given, "changed", PASSWORD, "again", PASSWORD);
            assertThat(leadsTo(changed)).startsWith("/sign-in");
            assertThat(leadsTo(zhao.get("/accounts"))).isEqualTo("/sign-in");

            assertThat(leadsTo(zhao.signIn("zhao", PASSWORD))).isEqualTo("/");
            assertThat(zhao.get("/accounts").statusCode()).isEqualTo(200);
        }
        assertThat(deeds("zhao")).contains(Deed.SIGNED_IN, Deed.PASSWORD_CHANGED);
    }

    @Test
    void theFirstAccountHasTheConfiguredPasswordAndNoOther() throws Exception {
        try (Visitor admin = new Visitor(service)) {
            assertThat(leadsTo(admin.signIn("admin", "admin"))).isEqualTo("/sign-in?wrong");
            assertThat(leadsTo(admin.signIn("admin", ServiceUnderTest.ADMIN_PASSWORD)))
                    .isEqualTo("/me/password");
        }
    }

    @Test
    void wrongPasswordsAreCountedAndThenNotLookedAt() throws Exception {
        account("qian", Role.OPERATOR);
        try (Visitor stranger = new Visitor(service)) {
            for (int i = 0; i < SignInGuard.TRIES_OF_AN_ACCOUNT; i++) {
                assertThat(leadsTo(stranger.signIn("qian", "guess " + i))).isEqualTo("/sign-in?wrong");
            }
            assertThat(leadsTo(stranger.signIn("qian", PASSWORD))).isEqualTo("/sign-in?wait");
            assertThat(stranger.get("/sign-in?wait").body()).contains("Too many tries");

            service.clock.pass(Duration.ofMinutes(20));
            assertThat(leadsTo(stranger.signIn("qian", PASSWORD))).isEqualTo("/");
        }
    }

    @Test
    void whatIsTypedAsALoginIsWrittenDownOnlyWhenItIsOne() throws Exception {
        account("sun", Role.OPERATOR);
        try (Visitor stranger = new Visitor(service)) {
            stranger.signIn("my-password-typed-too-early", "x");
            stranger.signIn("sun", "x");
        }
        assertThat(audit.find(new TrailQuery(null, Deed.SIGN_IN_REFUSED, null, null, null, null, 2)))
                .extracting(TrailEntry::object)
                .containsExactly("sun", "");
    }

    @Test
    void theSessionGetsANewNameAtSignIn() throws Exception {
        account("li", Role.OPERATOR);
        try (Visitor li = new Visitor(service)) {
            String before =
                    li.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
            String after =
                    li.signIn("li", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();

            assertThat(before)
                    .startsWith("huifang-session=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            assertThat(after).startsWith("huifang-session=").isNotEqualTo(before);
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        account("zhou", Role.ADMIN);
        try (Visitor zhou = new Visitor(service)) {
            zhou.signIn("zhou", PASSWORD);

            assertThat(zhou.forged("/accounts", "login", "mallory", "name", "M", "roles", "ADMIN")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(accounts.named("mallory")).isEmpty();
        }
    }

    @Test
    void signingOutEverywhereEndsAllSessions() throws Exception {
        account("wu", Role.SUPERVISOR);
        try (Visitor office = new Visitor(service);
                Visitor home = new Visitor(service)) {
            office.signIn("wu", PASSWORD);
            home.signIn("wu", PASSWORD);
            assertThat(home.get("/me").statusCode()).isEqualTo(200);

            office.post("/me", "/me/sessions/end");

            assertThat(leadsTo(home.get("/me"))).isEqualTo("/sign-in");
            assertThat(leadsTo(office.get("/me"))).isEqualTo("/sign-in");
        }
    }

    @Test
    void aChangedRoleEndsTheSessionThatHadTheOldOne() throws Exception {
        Account zheng = account("zheng", Role.AUDITOR);
        try (Visitor visitor = new Visitor(service)) {
            visitor.signIn("zheng", PASSWORD);
            assertThat(visitor.get("/trail").statusCode()).isEqualTo(200);

            accounts.change(zheng.id(), "Zheng", Set.of(Role.OPERATOR), false);
            assertThat(leadsTo(visitor.get("/trail"))).isEqualTo("/sign-in");

            visitor.signIn("zheng", PASSWORD);
            HttpResponse<String> refused = visitor.get("/trail");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("You may not see this");

            accounts.change(zheng.id(), "Zheng", Set.of(Role.OPERATOR), true);
            assertThat(leadsTo(visitor.signIn("zheng", PASSWORD))).isEqualTo("/sign-in?wrong");
        }
        assertThat(deeds("zheng")).contains(Deed.REFUSED, Deed.TRAIL_READ);
    }

    @Test
    void anAccountIsMadeOnItsPage() throws Exception {
        account("feng", Role.ADMIN);
        try (Visitor feng = new Visitor(service)) {
            feng.signIn("feng", PASSWORD);
            HttpResponse<String> made = feng.post(
                    "/accounts", "/accounts", "login", "Chen", "name", "<script>alert(1)</script>", "roles", "AUDITOR");

            assertThat(made.statusCode()).isEqualTo(200);
            assertThat(made.body()).contains("class=\"secret\"").doesNotContain("<script>alert");
            assertThat(accounts.named("chen").orElseThrow().mustChange()).isTrue();
            assertThat(feng.post("/accounts", "/accounts", "login", "chen", "name", "x", "roles", "AUDITOR")
                            .body())
                    .contains("This login is taken");
        }
    }

    @Test
    void theLastAdministratorStays() {
        accounts.all().stream()
                .filter(account ->
                        account.roles().contains(Role.ADMIN) && !account.login().equals("admin"))
                .forEach(account -> accounts.change(account.id(), account.name(), Set.of(Role.OPERATOR), false));
        Account admin = accounts.named("admin").orElseThrow();

        assertThatThrownBy(() -> accounts.change(admin.id(), "A", Set.of(Role.AUDITOR), false))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("access.last-admin");
    }
}
