package io.huifang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who comes and goes, and where they are led. */
@Component
class SignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private final Audit audit;
    private final AccountStore accounts;

    SignIns(Audit audit, AccountStore accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        try {
            audit.record(Actors.of(who, request), Deed.SIGNED_IN, "", "");
        } catch (RuntimeException unwritten) {
            // the session is signed in already, and must not be without a row
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            throw unwritten;
        }
        boolean mustChange = who.getPrincipal() instanceof AccountUser user && user.mustChange();
        response.sendRedirect(mustChange ? Refusals.CHANGE_PASSWORD : "/");
    }

    /**
     * What was typed as a login may be a password, so it is written down only when an account has that login. The page says the
     * same whatever was wrong, but for too many tries; those are not written down, or a stranger could fill the trail.
     */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof LockedException) {
            response.sendRedirect(Refusals.SIGN_IN + "?wait");
            return;
        }
        String typed = request.getParameter("login");
        String login = typed == null
                ? ""
                : accounts.named(typed.strip().toLowerCase(Locale.ROOT))
                        .map(Account::login)
                        .orElse("");
        audit.record(Actors.of(null, request), Deed.SIGN_IN_REFUSED, login, "");
        response.sendRedirect(Refusals.SIGN_IN + "?wrong");
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null) {
            audit.record(Actors.of(who, request), Deed.SIGNED_OUT, "", "");
        }
    }
}
