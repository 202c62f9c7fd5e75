package io.huifang.pbx.event;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** What our dialplan says of a customer who is to speak to a person: {@code UserEvent(HuifangTransfer,...)}. */
public final class HuifangTransferEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private @Nullable String callId;
    private @Nullable String stage;
    private @Nullable String customer;

    public HuifangTransferEvent(Object source) {
        super(source);
    }

    public @Nullable String getCallId() {
        return callId;
    }

    public void setCallId(@Nullable String callId) {
        this.callId = callId;
    }

    /** {@code BEGUN}, {@code TAKEN} or {@code BACK}. */
    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = stage;
    }

    /** The unique id of the customer's channel, which is a new one since the redirection. */
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }
}
