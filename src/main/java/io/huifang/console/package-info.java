/** The door for people and programs: web pages and REST API. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "call",
            "call :: live",
            "campaign",
            "campaign :: operators",
            "campaign :: rules",
            "campaign :: reach",
            "campaign :: imports",
            "dialogue",
            "followup",
            "backoffice"
        })
package io.huifang.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
