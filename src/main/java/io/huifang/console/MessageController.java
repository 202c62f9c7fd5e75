package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Impersonation;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.followup.Inbox;
import io.huifang.followup.Message;
import io.huifang.followup.MessageState;
import io.huifang.followup.TaskChange;
import io.huifang.kernel.CallId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Shows the inbox, hands out what was left, and keeps who has listened and who has seen to it. Until the console has its
 * login, who does it is what the body says.
 */
@Needs(Right.SEE_TASKS)
@RestController
@RequestMapping("/api/messages")
class MessageController {

    private static final int LONGEST_BODY = 16 * 1024;
    private static final MediaType WAV = new MediaType("audio", "wav");

    private final Inbox inbox;
    private final CaseRequestReader json;
    private final RecordingsFolder recordings;

    MessageController(Inbox inbox, CaseRequestReader json, RecordingsFolder recordings) {
        this.inbox = inbox;
        this.json = json;
        this.recordings = recordings;
    }

    @GetMapping
    List<MessageView> list(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > Inbox.MOST_LISTED) {
            Faults faults = new Faults();
            faults.add("limit", "is not right", String.valueOf(limit), "1 to " + Inbox.MOST_LISTED);
            faults.check();
        }
        return inbox.list(state, limit).stream().map(MessageView::of).toList();
    }

    @GetMapping("/{id}")
    @Audited(Deed.MESSAGE_SEEN)
    MessageView get(@PathVariable UUID id) {
        return MessageView.of(message(id));
    }

    @GetMapping("/{id}/recording")
    @Needs(Right.HEAR_RECORDINGS)
    @Audited(Deed.MESSAGE_HEARD)
    ResponseEntity<Resource> recording(@PathVariable UUID id) {
        String name = message(id).recording();
        Resource file = Optional.ofNullable(name)
                .flatMap(recordings::find)
                .map(FileSystemResource::new)
                .orElseThrow(() -> new NotFoundException("Message " + id + " has no recording."));
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    @PostMapping(path = "/{id}/heard", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.MESSAGE_CHANGED)
    MessageView heard(@PathVariable UUID id, InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("by"));
        String by = by(faults, root);
        faults.check();
        Impersonation.allowed(by);
        return MessageView.of(inbox.heard(new CallId(id), by).orElseThrow(() -> missing(id)));
    }

    @PostMapping(path = "/{id}/done", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.WORK_ON_TASKS)
    @Audited(Deed.MESSAGE_CHANGED)
    MessageView done(@PathVariable UUID id, InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("by", "words"));
        String by = by(faults, root);
        String words = String.valueOf(faults.text(root, "", "words", true, false, TaskChange.WORDS_LENGTH));
        faults.check();
        Impersonation.allowed(by);
        return MessageView.of(inbox.done(new CallId(id), by, words).orElseThrow(() -> missing(id)));
    }

    private static String by(Faults faults, JsonNode root) {
        return String.valueOf(faults.text(root, "", "by", true, false, TaskChange.NAME_LENGTH));
    }

    private Message message(UUID id) {
        return inbox.find(new CallId(id)).orElseThrow(() -> missing(id));
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("There is no message " + id + ".");
    }
}
