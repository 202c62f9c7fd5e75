package io.huifang.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, like {@code contactPoints[1].kind}
 * @param problem one plain sentence
 * @param value what was sent; null when it may be personal or was not there
 * @param allowed what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldError(String field, String problem, @Nullable String value, String allowed) {}
