package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.huifang.ServiceUnderTest;
import io.huifang.access.Accounts;
import io.huifang.access.Role;
import io.huifang.lab.WholeMachine;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages as people see them: in Debian's Chromium, driven by Playwright, on the service under test. After each test fails what a
 * page logged as an error, and every request for another host. Screenshots are in {@code target/screenshots}.
 */
@ExtendWith(WholeMachine.class)
abstract class BrowserTests {

    static final String PASSWORD = "a long sentence of my own";

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    @TempDir
    static Path folder;

    static ServiceUnderTest service;
    static Playwright playwright;
    static Browser browser;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** How wide the reader's window is. */
    enum Width {
        DESK(1366, 800),
        PHONE(390, 844);

        private final int wide;
        private final int high;

        Width(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }
    }

    @BeforeAll
    static void openBrowser() {
        Optional<Path> chromium = chromium();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(chromium.isPresent(), "there is no Chromium; `bin/provision browser` installs it");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        service = ServiceUnderTest.start(folder);
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
        if (service != null) {
            service.close();
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("HUIFANG_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        open.forEach(BrowserContext::close);
        assertThat(faults).isEmpty();
    }

    static String url(String path) {
        return "http://127.0.0.1:" + service.context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** @param language a tag, for instance zh-CN */
    Page stranger(String language, Width width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width.wide, width.high));
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // a page that is refused on purpose is a status, and no fault of the page
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        page.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                faults.add(page.url() + " asks another host: " + request.url());
            }
        });
        return page;
    }

    /** Somebody of this role who has signed in; the account is made where it is missing. */
    Page signedIn(Role role, String language, Width width, ColorScheme scheme) {
        String login = role.name().toLowerCase(Locale.ROOT) + "1";
        Accounts accounts = service.context.getBean(Accounts.class);
        if (accounts.named(login).isEmpty()) {
            String given = accounts.make(login, "Somebody", Set.of(role));
            accounts.changePassword(accounts.named(login).orElseThrow().id(), given, PASSWORD);
        }
        Page page = stranger(language, width, scheme);
        page.navigate(url("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("main button.primary");
        page.waitForURL(where -> !where.contains("/sign-in"));
        return page;
    }

    /** Goes to a page that must be there. */
    static void visit(Page page, String path) {
        Response answer = page.navigate(url(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    /** Takes a picture, and fails for what axe-core holds for serious, and for a page that is wider than its window. */
    static void isFitToBeSeen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(BrowserTests::said)
                                .toList())
                .as(name)
                .isEmpty();
        Object tooWide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(tooWide).as("%s is wider than its window", name).isEqualTo(false);
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
