/** Keeps what people must do after the robot: tasks, voicemail, call-backs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "campaign",
            "campaign :: calendar",
            "campaign :: retry",
            "campaign :: rules",
            "call",
            "dialogue"
        })
package io.huifang.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
