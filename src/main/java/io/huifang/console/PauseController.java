package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Impersonation;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.DiallingPause;
import io.huifang.campaign.DiallingPauses;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Stops all calling and lets it go on. Who does it is what the body says, as for tasks. */
@Needs(Right.PAUSE_EVERYTHING)
@RestController
@RequestMapping("/api/pause")
class PauseController {

    private static final int LONGEST_BODY = 4 * 1024;

    private final DiallingPauses pauses;
    private final CaseRequestReader reader;

    PauseController(DiallingPauses pauses, CaseRequestReader reader) {
        this.pauses = pauses;
        this.reader = reader;
    }

    /**
     * @param pause the one that lasts; null when there is none
     * @param history the latest first
     */
    record PauseView(boolean paused, @Nullable DiallingPause pause, List<DiallingPause> history) {}

    @GetMapping
    @Needs(Right.SEE_CALLS)
    PauseView get() {
        Optional<DiallingPause> current = pauses.current();
        return new PauseView(current.isPresent(), current.orElse(null), pauses.all());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.PAUSED_EVERYTHING)
    PauseView pause(InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = reader.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("by", "reason"));
        String by = faults.text(root, "", "by", true, false, DiallingPauses.NAME_LENGTH);
        String reason = faults.text(root, "", "reason", true, false, DiallingPauses.REASON_LENGTH);
        faults.check();
        Impersonation.allowed(String.valueOf(by));
        pauses.pause(String.valueOf(by), String.valueOf(reason));
        return get();
    }

    @PostMapping(path = "/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.RESUMED_EVERYTHING)
    PauseView resume(InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = reader.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("by"));
        String by = faults.text(root, "", "by", true, false, DiallingPauses.NAME_LENGTH);
        faults.check();
        Impersonation.allowed(String.valueOf(by));
        pauses.resume(String.valueOf(by));
        return get();
    }
}
