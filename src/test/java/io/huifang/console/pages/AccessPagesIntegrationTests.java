package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.huifang.access.Role;
import io.huifang.access.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPagesIntegrationTests extends BrowserTests {

    @ParameterizedTest
    @CsvSource({"en, DESK, LIGHT", "zh-CN, DESK, DARK", "en, PHONE, DARK", "zh-CN, PHONE, LIGHT"})
    void pagesAreFitToBeSeen(String language, Width width, ColorScheme scheme) {
        String ending = "-" + language + "-" + width + "-" + scheme;

        Page stranger = stranger(language, width, scheme);
        visit(stranger, "/sign-in?wrong");
        isFitToBeSeen(stranger, "sign-in" + ending);
        stranger.navigate(url("/no/such/page"));
        isFitToBeSeen(stranger, "error" + ending);

        Page admin = signedIn(Role.ADMIN, language, width, scheme);
        for (String path : new String[] {"/accounts", "/tokens", "/me", "/me/password"}) {
            visit(admin, path);
            isFitToBeSeen(admin, path.substring(1).replace('/', '-') + ending);
        }
        admin.navigate(url("/trail"));
        isFitToBeSeen(admin, "refused" + ending);

        Page auditor = signedIn(Role.AUDITOR, language, width, scheme);
        visit(auditor, "/trail");
        isFitToBeSeen(auditor, "trail" + ending);
        auditor.click(".head button");
        auditor.waitForSelector(".notice.good");
        isFitToBeSeen(auditor, "trail-check" + ending);
    }

    @Test
    void languageAndThemeAreSwitchedAndStay() {
        Page auditor = signedIn(Role.AUDITOR, "en", Width.DESK, ColorScheme.LIGHT);
        visit(auditor, "/trail?who=auditor1");
        auditor.click("text=中文");

        auditor.waitForSelector("html[lang=zh-CN]");
        assertThat(auditor.locator("h1").textContent()).isEqualTo("审计记录");
        assertThat(auditor.url()).endsWith("/trail?who=auditor1");

        auditor.selectOption("#theme", "dark");
        auditor.waitForSelector("html[data-theme=dark]");
        visit(auditor, "/me");
        assertThat(auditor.getAttribute("html", "data-theme")).isEqualTo("dark");
        assertThat(auditor.getAttribute("html", "lang")).isEqualTo("zh-CN");
    }

    @Test
    void theTrailIsFilteredWithoutLeavingThePageAndGrowsBackwards() throws Exception {
        try (Visitor stranger = new Visitor(service)) {
            for (int i = 0; i < 3; i++) {
                stranger.signIn("nobody" + i, "x");
            }
        }
        Page auditor = signedIn(Role.AUDITOR, "en", Width.DESK, ColorScheme.LIGHT);
        for (int i = 0; i < 60; i++) {
            service.get("/api/trail");
        }
        visit(auditor, "/trail");
        assertThat(auditor.locator("tbody tr").count()).isEqualTo(51);

        auditor.click("tr.older a");
        auditor.locator("tbody tr").nth(55).waitFor();

        auditor.selectOption("#deed", "SIGN_IN_REFUSED");
        auditor.locator("tbody td:text-is('Trail read')")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(auditor.locator("tbody td:nth-child(4)").allTextContents()).containsOnly("Sign-in refused");
        assertThat(auditor.url()).contains("deed=SIGN_IN_REFUSED");
    }

    @Test
    void somethingThatCannotBeTakenBackIsAskedAboutFirst() {
        Page admin = signedIn(Role.ADMIN, "en", Width.DESK, ColorScheme.LIGHT);
        visit(admin, "/tokens");
        admin.fill("#name", "loan system");
        admin.check("input[value=SEE_CASES]");
        admin.click("text=Make the token");
        assertThat(admin.locator(".secret").textContent()).startsWith("hf_");

        admin.click("tbody button.danger");
        assertThat(admin.locator("#confirm").isVisible()).isTrue();
        admin.click("#confirm button[value=no]");
        assertThat(admin.locator("tbody .badge.good").count()).isEqualTo(1);

        admin.click("tbody button.danger");
        admin.click("#confirm button[value=yes]");
        admin.waitForSelector("text=Revoked");
    }
}
