package io.huifang.faults;

import java.time.Duration;
import java.util.List;

/** When the service is killed, seen from outside; a random time more makes no two kills alike. */
enum KillMoment {
    /** Cases have just been opened: their claims are about to be committed, or are not. */
    CLAIMING(Duration.ofMillis(60)) {
        @Override
        boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings) {
            return true;
        }
    },
    /** A case is being called as the API shows it: the claim is committed, the call ordered or about to be. */
    ORDERING(Duration.ofMillis(25)) {
        @Override
        boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings) {
            return campaign.isCalling();
        }
    },
    RINGING(Duration.ofMillis(800)) {
        @Override
        boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings) {
            return rings.stream().anyMatch(ring -> ring.answeredAt() == null && ring.endedAt() == null);
        }
    },
    TALKING(Duration.ofSeconds(6)) {
        @Override
        boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings) {
            return rings.stream().anyMatch(ring -> !ring.spoken().isEmpty() && ring.endedAt() == null);
        }
    },
    /** A call has just ended: what it came to is being stored. */
    ENDING(Duration.ofMillis(120)) {
        @Override
        boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings) {
            return rings.stream().anyMatch(ring -> ring.endedAt() != null);
        }
    };

    private final Duration spread;

    KillMoment(Duration spread) {
        this.spread = spread;
    }

    /** The kill comes so much later at the most. */
    Duration spread() {
        return spread;
    }

    /** @param rings those that began since the service was last started */
    abstract boolean hasCome(KilledCampaign campaign, List<FarEnd.Ring> rings);
}
