/** Turns sound into words (Vosk) and words into sound (espeak-ng, flite, recorded prompts). */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "media"})
package io.huifang.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
