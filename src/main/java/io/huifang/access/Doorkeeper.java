package io.huifang.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides by what the handler of a request says of itself: {@link Needs}, {@link SignedIn} or {@link OpenToAll}. A handler that
 * says nothing is for nobody. What has no handler, a static file or nothing at all, is open: there is nothing to keep.
 */
@Component
class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {

    /** The request attribute that holds the pattern of the refused endpoint. */
    static final String PATTERN = Doorkeeper.class.getName() + ".pattern";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Doorkeeper(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** What an endpoint asks of whoever comes. */
    sealed interface Asks {

        record Nothing() implements Asks {}

        record ToBeKnown() implements Asks {}

        record ToHave(Right right) implements Asks {}

        record TheImpossible() implements Asks {}
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(allows(asked(context.getRequest()), who.get()));
    }

    static boolean allows(Asks asked, @Nullable Authentication who) {
        return switch (asked) {
            case Asks.Nothing() -> true;
            case Asks.ToBeKnown() -> isKnown(who);
            case Asks.ToHave(Right right) -> isKnown(who) && has(who, right);
            case Asks.TheImpossible() -> false;
        };
    }

    private Asks asked(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        try {
            HandlerExecutionChain found = mapping.getObject().getHandler(request);
            if (found == null || !(found.getHandler() instanceof HandlerMethod handler)) {
                return new Asks.Nothing();
            }
            request.setAttribute(PATTERN, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            return asked(handler);
        } catch (ServletException wrongMethodOrMediaType) {
            // the path exists; those who are known are told what is wrong
            return new Asks.ToBeKnown();
        } catch (Exception failed) {
            throw new IllegalStateException("no handler could be looked for", failed);
        } finally {
            if (pattern == null) {
                request.removeAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            }
        }
    }

    /** The method's own word goes before its class's. */
    static Asks asked(HandlerMethod handler) {
        for (AnnotatedElement place : List.of(handler.getMethod(), handler.getBeanType())) {
            Needs needs = AnnotatedElementUtils.findMergedAnnotation(place, Needs.class);
            if (needs != null) {
                return new Asks.ToHave(needs.value());
            }
            if (AnnotatedElementUtils.hasAnnotation(place, SignedIn.class)) {
                return new Asks.ToBeKnown();
            }
            if (AnnotatedElementUtils.hasAnnotation(place, OpenToAll.class)) {
                return new Asks.Nothing();
            }
        }
        return new Asks.TheImpossible();
    }

    private static boolean isKnown(@Nullable Authentication who) {
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    private static boolean has(@Nullable Authentication who, Right right) {
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> right.authority().equals(authority.getAuthority()));
    }
}
