package io.huifang.pbx.event;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** What somebody on the PBX wants of a campaign: {@code UserEvent(HuifangCampaign,...)}. */
public final class HuifangCampaignEvent extends UserEvent {

    private static final long serialVersionUID = 1L;

    private @Nullable String operator;
    private @Nullable String campaign;
    private @Nullable String order;
    private @Nullable String reference;

    public HuifangCampaignEvent(Object source) {
        super(source);
    }

    /** Four digits. */
    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    /** The number by which the campaign is dialled. */
    public @Nullable String getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable String campaign) {
        this.campaign = campaign;
    }

    /** {@code start}, {@code pause} or {@code report}; a field named Action would be one of the manager interface. */
    public @Nullable String getDo() {
        return order;
    }

    public void setDo(@Nullable String order) {
        this.order = order;
    }

    /** Stands in the answer too. */
    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
