package io.huifang.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this handler are written to the audit trail, before it runs: what can't be written down is not done. When it then
 * comes to nothing, with a status of 400 or more, {@link Deed#UNDONE} says so in a second row.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    Deed value();

    /** The variable of the path that names the object; never one that holds a telephone number. */
    String object() default "id";

    /** True for what must be possible also when nothing can be written down, such as to hang up: then the log has it alone. */
    boolean evenUnwritten() default false;

    /** False for what programs ask again and again, masked: then only people are written down. */
    boolean tokens() default true;
}
