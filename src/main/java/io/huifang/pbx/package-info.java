/** Drives Asterisk over AMI and FastAGI: originates calls, follows their progress, hangs them up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huifang.pbx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
