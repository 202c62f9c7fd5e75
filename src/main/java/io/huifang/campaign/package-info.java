/** Keeps cases, contacts and attempts, and decides who is called next and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "call", "dialogue"})
package io.huifang.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
