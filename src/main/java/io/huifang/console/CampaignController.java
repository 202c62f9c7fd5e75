package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CampaignChange;
import io.huifang.campaign.CampaignFile;
import io.huifang.campaign.CampaignId;
import io.huifang.campaign.Campaigns;
import io.huifang.campaign.Reachability;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Makes campaigns, steers them, and shows what they would do and what they wait for. */
@Needs(Right.SEE_CAMPAIGNS)
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private static final int LONGEST_BODY = 64 * 1024;

    private final Campaigns campaigns;
    private final Reachability reachability;
    private final CampaignRequestReader reader;

    CampaignController(Campaigns campaigns, Reachability reachability, CampaignRequestReader reader) {
        this.campaigns = campaigns;
        this.reachability = reachability;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.CAMPAIGN_MADE)
    ResponseEntity<CampaignView> create(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "a campaign has at most " + LONGEST_BODY + " bytes");
        }
        CampaignId id = campaigns.create(reader.read(bytes));
        return ResponseEntity.created(URI.create("/api/campaigns/" + id)).body(view(id));
    }

    @GetMapping
    List<CampaignView.Line> list() {
        return campaigns.list().stream().map(CampaignView.Line::of).toList();
    }

    @GetMapping("/{id}")
    CampaignView get(@PathVariable UUID id) {
        return view(new CampaignId(id));
    }

    @PostMapping("/{id}/start")
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.CAMPAIGN_STEERED)
    CampaignView.Line start(@PathVariable UUID id) {
        return change(id, CampaignChange.START);
    }

    @PostMapping("/{id}/pause")
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.CAMPAIGN_STEERED)
    CampaignView.Line pause(@PathVariable UUID id) {
        return change(id, CampaignChange.PAUSE);
    }

    @PostMapping("/{id}/resume")
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.CAMPAIGN_STEERED)
    CampaignView.Line resume(@PathVariable UUID id) {
        return change(id, CampaignChange.RESUME);
    }

    @PostMapping("/{id}/stop")
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.CAMPAIGN_STEERED)
    CampaignView.Line stop(@PathVariable UUID id) {
        return change(id, CampaignChange.STOP);
    }

    @GetMapping("/{id}/dry-run")
    CampaignView.DryRunView dryRun(@PathVariable UUID id, @RequestParam(defaultValue = "24") int hours) {
        if (hours < 1 || hours > Campaigns.FARTHEST.toHours()) {
            throw new BadRequestException(
                    "1 field(s) are wrong; see errors.",
                    List.of(new FieldError(
                            "hours",
                            "is out of range",
                            String.valueOf(hours),
                            "1 to " + Campaigns.FARTHEST.toHours())));
        }
        return campaigns
                .dryRun(new CampaignId(id), Duration.ofHours(hours))
                .map(CampaignView.DryRunView::of)
                .orElseThrow(() -> missing(id));
    }

    private CampaignView.Line change(UUID id, CampaignChange change) {
        CampaignFile changed = campaigns.change(new CampaignId(id), change).orElseThrow(() -> missing(id));
        return CampaignView.Line.of(changed);
    }

    private CampaignView view(CampaignId id) {
        return campaigns
                .find(id)
                .map(file -> CampaignView.of(file, reachability.unlikely(id)))
                .orElseThrow(() -> missing(id.value()));
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("There is no campaign " + id + ".");
    }
}
