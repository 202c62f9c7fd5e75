package io.huifang.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are older than the last change of their account: on this node and on all others, since each request asks
 * the database. One row by its key is what that costs. Comes before anything that takes from the session what would be gone with it.
 */
final class GenerationFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationFilter.class);

    private final AccountStore accounts;

    GenerationFilter(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean stale;
        try {
            stale = who != null && who.getPrincipal() instanceof AccountUser user && !isCurrent(user);
        } catch (DataAccessException gone) {
            LOG.warn("an account can't be looked up why={}", gone.getMessage());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (stale) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(AccountUser user) {
        return accounts.find(user.id())
                .filter(account -> !account.disabled() && account.generation() == user.generation())
                .isPresent();
    }
}
