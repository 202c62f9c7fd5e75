package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CampaignId;
import io.huifang.campaign.Reachability;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows when people answer. */
@Needs(Right.SEE_CAMPAIGNS)
@RestController
@RequestMapping("/api")
class ReachabilityController {

    private final Reachability reachability;

    ReachabilityController(Reachability reachability) {
        this.reachability = reachability;
    }

    @GetMapping("/campaigns/{id}/reachability")
    HeatMapView heatMap(@PathVariable UUID id) {
        return reachability
                .heatMap(new CampaignId(id))
                .map(HeatMapView::of)
                .orElseThrow(() -> new NotFoundException("There is no campaign " + id + "."));
    }

    @PostMapping("/reachability/rebuild")
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.REACHABILITY_REBUILT)
    Rebuilt rebuild() {
        return new Rebuilt(reachability.rebuild());
    }

    /** How many calls the new counts are of. */
    record Rebuilt(long calls) {}
}
