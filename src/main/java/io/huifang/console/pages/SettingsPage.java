package io.huifang.console.pages;

import io.huifang.access.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches language and theme, for strangers too, and comes back to where it was asked for. */
@Controller
@OpenToAll
class SettingsPage {

    private final LocaleResolver locales;

    SettingsPage(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/settings/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String here,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Languages.spoken(language));
        return back(here);
    }

    @PostMapping("/settings/theme")
    String theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String here, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Theme.COOKIE, Theme.named(theme).written())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return back(here);
    }

    /** Only to a page of ours: {@code //host} and {@code /\host} are another host's for a browser. */
    static String back(String here) {
        boolean ours =
                here.startsWith("/") && !here.startsWith("//") && here.chars().noneMatch(c -> c == '\\' || c < ' ');
        return "redirect:" + (ours ? here : "/");
    }
}
