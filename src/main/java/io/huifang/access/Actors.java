package io.huifang.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who makes a request. */
final class Actors {

    private Actors() {}

    /** Of the request that this thread serves; the service itself where it serves none. */
    static Actor current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(SecurityContextHolder.getContext().getAuthentication(), attributes.getRequest())
                : Actor.SERVICE;
    }

    static Actor of(@Nullable Authentication who, HttpServletRequest request) {
        String origin = String.valueOf(request.getRemoteAddr());
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return new Actor("", Actor.Way.STRANGER, origin);
        }
        return new Actor(
                who.getName(), who instanceof TokenAuthentication ? Actor.Way.TOKEN : Actor.Way.SESSION, origin);
    }
}
