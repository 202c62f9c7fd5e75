/** Conducts one live conversation from originate to outcome. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pbx",
            "media",
            "speech",
            "dialogue",
            "dialogue :: script",
            "dialogue :: understanding"
        })
package io.huifang.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
