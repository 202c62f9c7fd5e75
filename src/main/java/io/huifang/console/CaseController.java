package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.CaseState;
import io.huifang.campaign.Cases;
import io.huifang.campaign.Reachability;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Opens cases and shows what became of them. */
@Needs(Right.SEE_CASES)
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final int LONGEST_BODY = 256 * 1024;

    private final Cases cases;
    private final Reachability reachability;
    private final CaseRequestReader reader;
    private final RecordingsFolder recordings;

    CaseController(Cases cases, Reachability reachability, CaseRequestReader reader, RecordingsFolder recordings) {
        this.cases = cases;
        this.reachability = reachability;
        this.reader = reader;
        this.recordings = recordings;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.OPEN_CASES)
    @Audited(Deed.CASE_OPENED)
    ResponseEntity<CaseView> open(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "a case has at most " + LONGEST_BODY + " bytes");
        }
        Cases.Opened opened = cases.open(reader.read(bytes));
        CaseView view = view(opened.id());
        return opened.isNew()
                ? ResponseEntity.created(URI.create("/api/cases/" + opened.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping("/{id}")
    @Audited(value = Deed.CASE_SEEN, tokens = false)
    CaseView get(@PathVariable UUID id) {
        return view(new CaseId(id));
    }

    @GetMapping
    List<CaseView.Line> recent(
            @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > Cases.MOST_LISTED) {
            throw new BadRequestException(
                    "1 field(s) are wrong; see errors.",
                    List.of(new FieldError(
                            "limit", "is out of range", String.valueOf(limit), "1 to " + Cases.MOST_LISTED)));
        }
        return cases.recent(state(state), limit).stream().map(CaseView.Line::of).toList();
    }

    private static @Nullable CaseState state(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (CaseState state : CaseState.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        throw new BadRequestException(
                "1 field(s) are wrong; see errors.",
                List.of(new FieldError(
                        "state",
                        "is not known",
                        CaseRequestReader.echo(name),
                        CaseRequestReader.allowed(CaseState.values()))));
    }

    private CaseView view(CaseId id) {
        CaseFile file = cases.find(id).orElseThrow(() -> new NotFoundException("There is no case " + id + "."));
        return CaseView.of(file, reachability.outlook(id).orElse(null), recordings);
    }
}
