/** Carries a call's sound over AudioSocket: paced playout, voice activity, keys, recording. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huifang.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
