package io.huifang.pbx;

import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.jspecify.annotations.Nullable;

/**
 * Raises the event {@code HuifangCampaignAnswer} for whoever wanted something of a campaign. The library's own action for
 * events would write the name in small letters; public, because the library reads the fields by reflection.
 */
public final class CampaignAnswerAction extends AbstractManagerAction {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fields;
    private final @Nullable String reference;

    CampaignAnswerAction(Map<String, String> fields, @Nullable String reference) {
        this.fields = Map.copyOf(fields);
        this.reference = reference;
    }

    @Override
    public String getAction() {
        return "UserEvent";
    }

    public String getUserEvent() {
        return "HuifangCampaignAnswer";
    }

    /** As the event had it that is answered. */
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
