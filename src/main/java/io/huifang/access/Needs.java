package io.huifang.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right without which an endpoint is refused; on a method, or on the controller for all its methods. An endpoint that has
 * none of {@code @Needs}, {@link SignedIn} and {@link OpenToAll} is refused to everybody.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Right value();
}
