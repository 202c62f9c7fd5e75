package io.huifang.console;

import io.huifang.access.Audit;
import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.access.TrailCheck;
import io.huifang.access.TrailEntry;
import io.huifang.access.TrailQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the audit trail, and checks that nobody has touched it. To read it is written to it. */
@Needs(Right.READ_TRAIL)
@RestController
@RequestMapping("/api/trail")
class TrailController {

    private final Audit audit;

    TrailController(Audit audit) {
        this.audit = audit;
    }

    record Line(
            long place, Instant at, String who, String way, String origin, Deed deed, String object, String details) {

        static Line of(TrailEntry entry) {
            return new Line(
                    entry.place(),
                    entry.at(),
                    entry.actor().name(),
                    entry.actor().way().name(),
                    entry.actor().origin(),
                    entry.deed(),
                    entry.object(),
                    entry.details());
        }
    }

    /** @param older the value of {@code before} for the next page; null on the last */
    record Page(List<Line> entries, @Nullable Long older) {}

    /** @param broken the first row that is missing or changed; null when the trail is whole */
    record CheckView(
            boolean whole,
            @Nullable Long rows,
            @Nullable String hash,
            @Nullable Long broken,
            @Nullable String why) {

        static CheckView of(TrailCheck check) {
            return switch (check) {
                case TrailCheck.Whole(long rows, String hash) -> new CheckView(true, rows, hash, null, null);
                case TrailCheck.Broken(long place, String why) -> new CheckView(false, null, null, place, why);
            };
        }
    }

    /** The latest first. */
    @GetMapping
    @Audited(Deed.TRAIL_READ)
    Page find(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable Deed deed,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > Audit.MOST_LISTED) {
            throw new BadRequestException(
                    "1 field(s) are wrong; see errors.",
                    List.of(new FieldError(
                            "limit", "is out of range", String.valueOf(limit), "1 to " + Audit.MOST_LISTED)));
        }
        List<Line> lines = audit.find(new TrailQuery(who, deed, object, from, to, before, limit)).stream()
                .map(Line::of)
                .toList();
        return new Page(lines, lines.size() < limit ? null : lines.getLast().place());
    }

    /** Follows the whole chain. */
    @PostMapping("/check")
    @Audited(Deed.TRAIL_CHECKED)
    CheckView check() {
        return CheckView.of(audit.check());
    }
}
