package io.huifang.console.pages;

import io.huifang.access.Right;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes the frame of a page for a request. */
@Component
class Frames {

    private final ConsoleProperties properties;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Frames(
            ConsoleProperties properties,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.properties = properties;
        this.mappings = mappings;
    }

    Frame of(HttpServletRequest request) {
        String path = path(request);
        Authentication user = user();
        Set<Right> rights = user == null ? Set.of() : rights(user);
        String query = request.getQueryString();
        boolean comesBack = "GET".equals(request.getMethod()) && failedPath(request) == null;
        return new Frame(
                properties.bank(),
                user == null ? null : user.getName(),
                rights,
                sections(rights),
                Arrays.stream(Section.values())
                        .filter(section -> section.holds(path))
                        .findFirst()
                        .orElse(null),
                comesBack ? path + (query == null ? "" : "?" + query) : "/",
                LocaleContextHolder.getLocale().toLanguageTag(),
                Theme.of(request));
    }

    private static @Nullable Authentication user() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || !user.isAuthenticated() || user instanceof AnonymousAuthenticationToken ? null : user;
    }

    private static Set<Right> rights(Authentication user) {
        Set<String> held = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return Arrays.stream(Right.values())
                .filter(right -> held.contains(right.authority()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Section> sections(Set<Right> rights) {
        Set<String> answered = answered();
        return Arrays.stream(Section.values())
                .filter(section -> rights.contains(section.right()))
                .filter(section -> answered.contains(section.path()))
                .toList();
    }

    private Set<String> answered() {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getDirectPaths().stream())
                .collect(Collectors.toSet());
    }

    private static String path(HttpServletRequest request) {
        String failed = failedPath(request);
        return failed == null ? request.getRequestURI() : failed;
    }

    private static @Nullable String failedPath(HttpServletRequest request) {
        return (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }
}
