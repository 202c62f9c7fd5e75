package io.huifang.pbx.event;

import java.util.Map;
import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** What we say on the PBX to whoever wanted something of a campaign: {@code UserEvent(HuifangCampaignAnswer,...)}. */
public final class HuifangCampaignAnswerEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fields;
    private final @Nullable String reference;

    /** @param reference as the event had it that is answered */
    public HuifangCampaignAnswerEvent(Object source, Map<String, String> fields, @Nullable String reference) {
        super(source);
        this.fields = Map.copyOf(fields);
        this.reference = reference;
    }

    public @Nullable String getReference() {
        return reference;
    }

    /** {@code done} or {@code refused}. */
    public @Nullable String getOutcome() {
        return fields.get("Outcome");
    }

    /** Where the campaign stands now. */
    public @Nullable String getState() {
        return fields.get("State");
    }

    /** Why it was refused. */
    public @Nullable String getWhy() {
        return fields.get("Why");
    }

    /** How many cases are settled. */
    public @Nullable String getSettled() {
        return fields.get("Settled");
    }

    /** How many cases wait. */
    public @Nullable String getWaiting() {
        return fields.get("Waiting");
    }

    /** How many cases are in a call. */
    public @Nullable String getCalling() {
        return fields.get("Calling");
    }
}
