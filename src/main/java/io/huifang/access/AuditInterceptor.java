package io.huifang.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Writes down what handlers that are {@link Audited} are asked for. */
@Component
class AuditInterceptor implements HandlerInterceptor {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);

    private final Audit audit;

    AuditInterceptor(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Audited audited = audited(request, handler);
        if (audited != null) {
            record(request, audited);
        }
        return true;
    }

    private void record(HttpServletRequest request, Audited audited) {
        String object = object(request, audited);
        try {
            audit.record(Actors.current(), audited.value(), object, "");
        } catch (DataAccessException | TransactionException gone) {
            if (!audited.evenUnwritten()) {
                throw gone;
            }
            LOG.error("done without a row in the trail deed={} object={}", audited.value(), object, gone);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Audited audited = audited(request, handler);
        if (audited != null && (failure != null || response.getStatus() >= 400)) {
            String how = failure == null
                    ? String.valueOf(response.getStatus())
                    : failure instanceof AccessDeniedException ? "403" : "500";
            audit.record(Deed.UNDONE, object(request, audited), audited.value() + " " + how);
        }
    }

    private static @Nullable Audited audited(HttpServletRequest request, Object handler) {
        Audited audited =
                handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST
                        ? method.getMethodAnnotation(Audited.class)
                        : null;
        return audited != null && !audited.tokens() && Actors.current().way() == Actor.Way.TOKEN ? null : audited;
    }

    private static String object(HttpServletRequest request, Audited audited) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(audited.object()) instanceof String object
                        // it is written before it is read: what is no id may be anything, a telephone number too
                        && (!audited.object().equals("id") || ID.matcher(object).matches())
                ? object
                : "";
    }
}
