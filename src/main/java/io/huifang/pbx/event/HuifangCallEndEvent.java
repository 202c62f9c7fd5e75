package io.huifang.pbx.event;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** What our dialplan says when dialling is over: {@code UserEvent(HuifangCallEnd,...)}. */
public final class HuifangCallEndEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private @Nullable String callId;
    private @Nullable String dialStatus;
    private @Nullable String cause;
    private @Nullable String techCause;

    public HuifangCallEndEvent(Object source) {
        super(source);
    }

    public @Nullable String getCallId() {
        return callId;
    }

    public void setCallId(@Nullable String callId) {
        this.callId = callId;
    }

    public @Nullable String getDialStatus() {
        return dialStatus;
    }

    public void setDialStatus(@Nullable String dialStatus) {
        this.dialStatus = dialStatus;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }

    public @Nullable String getTechCause() {
        return techCause;
    }

    public void setTechCause(@Nullable String techCause) {
        this.techCause = techCause;
    }
}
