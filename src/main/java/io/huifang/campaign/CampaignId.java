package io.huifang.campaign;

import java.util.UUID;

/** Names one campaign. */
public record CampaignId(UUID value) implements Comparable<CampaignId> {

    /** The campaign of cases that were opened one by one; it is always there. */
    public static final CampaignId SINGLE_CASES = new CampaignId(new UUID(0, 1));

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
