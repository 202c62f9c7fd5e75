/** Decides which actuator endpoints are exposed, and to whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huifang.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
