package io.huifang.pbx.event;

import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.HangupEvent;
import org.jspecify.annotations.Nullable;

/** A hang-up with the trunk's own words for it, which newer releases of Asterisk add and asterisk-java doesn't know. */
@AsteriskMapping("Hangup")
public final class HangupWithTechCauseEvent extends HangupEvent {

    private static final long serialVersionUID = 1L;

    private @Nullable String techCause;

    public HangupWithTechCauseEvent(Object source) {
        super(source);
    }

    public @Nullable String getTechCause() {
        return techCause;
    }

    public void setTechCause(@Nullable String techCause) {
        this.techCause = techCause;
    }
}
