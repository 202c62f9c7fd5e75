package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.call.live.LiveFeed;
import io.huifang.call.live.LiveSound;
import io.huifang.call.live.Supervision;
import io.huifang.call.live.Watch;
import io.huifang.kernel.CallId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the calls of this node while they live, lets people listen in, and steers them. A stream keeps the thread of its
 * request, which is a virtual one, for as long as it lasts; the call room bounds how many there are.
 */
@Needs(Right.SEE_CALLS)
@RestController
@RequestMapping("/api/live")
class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final int LONGEST_BODY = 4 * 1024;
    private static final int LONGEST_EXTENSION = 32;
    private static final Duration SOUND_WITHIN = Duration.ofSeconds(5);

    private final Supervision supervision;
    private final CaseRequestReader reader;
    private final JsonMapper json;

    LiveController(Supervision supervision, CaseRequestReader reader, JsonMapper json) {
        this.supervision = supervision;
        this.reader = reader;
        this.json = json;
    }

    @GetMapping
    List<LiveCallView> live() {
        return supervision.now().calls().stream().map(LiveCallView::of).toList();
    }

    @GetMapping("/{id}")
    @Audited(value = Deed.CALL_SEEN, tokens = false)
    LiveCallView one(@PathVariable UUID id) {
        return supervision.now(new CallId(id)).map(LiveCallView::of).orElseThrow(() -> missing(id));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String after,
            HttpServletResponse response) {
        stream(null, after, response);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Audited(value = Deed.CALL_SEEN, tokens = false)
    void events(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String after,
            HttpServletResponse response) {
        stream(new CallId(id), after, response);
    }

    private void stream(@Nullable CallId call, @Nullable String after, HttpServletResponse response) {
        LiveFeed.Opened opened = supervision.watch(call, after);
        try (Watch watch = opened.watch()) {
            Watch.Batch first = watch.take(Duration.ZERO);
            if (call != null && first.news().isEmpty() && supervision.now(call).isEmpty()) {
                // not an empty stream, for a browser would ask for that again and again
                throw missing(call.value());
            }
            new EventStream(supervision, json, response).run(opened, first);
        } catch (IOException gone) {
            LOG.debug("a watcher is gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Both sides as one endless WAV, left the robot and right the customer. */
    @GetMapping("/{id}/audio")
    @Needs(Right.LISTEN_LIVE)
    @Audited(Deed.LISTENED_LIVE)
    void audio(@PathVariable UUID id, HttpServletResponse response) {
        try (LiveSound sound = supervision.listen(new CallId(id));
                var _ = MDC.putCloseable("call", id.toString())) {
            LOG.info("somebody listens in");
            response.setContentType("audio/wav");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            OutputStream out = response.getOutputStream();
            out.write(EndlessWav.header(LiveSound.RATE, LiveSound.CHANNELS));
            out.flush();
            for (byte[] piece = sound.take(SOUND_WITHIN); piece != null; piece = sound.take(SOUND_WITHIN)) {
                out.write(piece);
                out.flush();
            }
        } catch (IOException gone) {
            LOG.debug("a listener is gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PostMapping("/{id}/hangup")
    @Needs(Right.STEER_CALLS)
    @Audited(value = Deed.CALL_STEERED, evenUnwritten = true)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void hangUp(@PathVariable UUID id) {
        supervision.hangUp(new CallId(id));
        log(id, "hang-up");
    }

    @PostMapping("/{id}/transfer")
    @Needs(Right.STEER_CALLS)
    @Audited(Deed.CALL_STEERED)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void transfer(@PathVariable UUID id) {
        supervision.transfer(new CallId(id));
        log(id, "transfer");
    }

    @PostMapping(path = "/{id}/takeover", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.STEER_CALLS)
    @Audited(Deed.CALL_STEERED)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void takeOver(@PathVariable UUID id, InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = reader.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("extension"));
        String extension = faults.text(root, "", "extension", true, false, LONGEST_EXTENSION);
        faults.check();
        supervision.takeOver(new CallId(id), String.valueOf(extension));
        log(id, "takeover");
    }

    private static void log(UUID id, String what) {
        try (var _ = MDC.putCloseable("call", id.toString())) {
            LOG.info("{} asked for over the API", what);
        }
    }

    private static NotFoundException missing(UUID id) {
        return new NotFoundException("No call " + id + " lives now.");
    }
}
