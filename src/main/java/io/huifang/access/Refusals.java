package io.huifang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How somebody is turned away: programs with problem+json (RFC 9457), people with a page, what a page fetches with a header
 * that leads its browser to the sign-in.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";
    static final String CHANGE_PASSWORD = "/me/password";

    private final Audit audit;
    private final JsonMapper json;

    Refusals(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isProgram(request)) {
            unknown(response, "Send an API token: Authorization: Bearer hf_...");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(SIGN_IN);
        }
    }

    /** Somebody is, and may not. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            // a form without its CSRF token, of somebody whose session has ended
            commence(request, response, new InsufficientAuthenticationException("not signed in", why));
            return;
        }
        if (who.getPrincipal() instanceof AccountUser user && user.mustChange() && !isProgram(request)) {
            response.sendRedirect(CHANGE_PASSWORD);
            return;
        }
        audit.record(Actors.of(who, request), Deed.REFUSED, "", request.getMethod() + " " + pattern(request));
        if (isProgram(request)) {
            problem(response, HttpStatus.FORBIDDEN, "You may not do this", "It needs a right that you do not have.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void unknown(HttpServletResponse response, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problem(response, HttpStatus.UNAUTHORIZED, "Who is asking?", detail);
    }

    private void problem(HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(response.getOutputStream(), problem);
    }

    static boolean isProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/actuator") || TokenFilter.hasToken(request);
    }

    /** A path may hold what does not belong into the trail; the pattern that it met does not. */
    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(Doorkeeper.PATTERN) instanceof String pattern ? pattern : "a page";
    }
}
