package io.huifang.console.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Light or dark; AUTO is as the browser prefers. Kept in a cookie. */
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "huifang-theme";

    static Theme of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return named(cookie == null ? null : cookie.getValue());
    }

    static Theme named(@Nullable String name) {
        for (Theme theme : values()) {
            if (theme.written().equals(name)) {
                return theme;
            }
        }
        return AUTO;
    }

    /** As it stands in the cookie and in the page. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
