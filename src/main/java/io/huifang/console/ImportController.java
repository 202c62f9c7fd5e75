package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CampaignId;
import io.huifang.campaign.ImportFile;
import io.huifang.campaign.Imports;
import io.huifang.campaign.imports.ErrorFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes files of cases in and shows how far they are. What a file is written in is found out, not told. */
@Needs(Right.SEE_CAMPAIGNS)
@RestController
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** An import as the API shows it. */
    record ImportView(
            UUID id,
            UUID campaign,
            String name,
            ImportFile.State state,
            @Nullable String format,
            ImportFile.Progress rows,
            @Nullable String problem,
            Instant createdAt,
            @Nullable Instant finishedAt,
            String errors) {

        static ImportView of(ImportFile file) {
            return new ImportView(
                    file.id(),
                    file.campaign().value(),
                    file.name(),
                    file.state(),
                    file.format(),
                    file.progress(),
                    file.problem(),
                    file.createdAt(),
                    file.finishedAt(),
                    "/api/imports/" + file.id() + "/errors.csv");
        }
    }

    @PostMapping(path = "/api/campaigns/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.FILE_IMPORTED)
    ResponseEntity<?> form(
            @PathVariable UUID id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean preview)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return take(id, name == null ? "" : name, preview, content);
        }
    }

    @PostMapping(path = "/api/campaigns/{id}/imports", consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Right.STEER_CAMPAIGNS)
    @Audited(Deed.FILE_IMPORTED)
    ResponseEntity<?> body(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean preview,
            InputStream content)
            throws IOException {
        return take(id, name, preview, content);
    }

    /** 202 when it is new, 200 when this file was taken in before. */
    private ResponseEntity<?> take(UUID id, String name, boolean preview, InputStream content) throws IOException {
        CampaignId campaign = new CampaignId(id);
        if (preview) {
            return ResponseEntity.ok(imports.preview(campaign, content));
        }
        Imports.Submitted submitted = imports.submit(campaign, name, content);
        return ResponseEntity.status(submitted.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create("/api/imports/" + submitted.file().id()))
                .body(ImportView.of(submitted.file()));
    }

    @GetMapping("/api/campaigns/{id}/imports")
    List<ImportView> of(@PathVariable UUID id) {
        return imports.of(new CampaignId(id)).stream().map(ImportView::of).toList();
    }

    @GetMapping("/api/imports/{id}")
    ImportView get(@PathVariable UUID id) {
        return ImportView.of(file(id));
    }

    @GetMapping("/api/imports/{id}/errors.csv")
    @Audited(Deed.REJECTED_ROWS_READ)
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id) {
        file(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
                .body(out -> {
                    try (ErrorFile csv = new ErrorFile(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        imports.faults(
                                id,
                                fault -> csv.add(
                                        fault.row(), fault.column(), fault.value(), fault.problem(), fault.allowed()));
                    }
                });
    }

    private ImportFile file(UUID id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("There is no import " + id + "."));
    }
}
