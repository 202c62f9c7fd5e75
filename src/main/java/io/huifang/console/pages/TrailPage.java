package io.huifang.console.pages;

import io.huifang.access.Audit;
import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.access.TrailCheck;
import io.huifang.access.TrailEntry;
import io.huifang.access.TrailQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail, for auditors. */
@Controller
@Needs(Right.READ_TRAIL)
class TrailPage {

    private static final int LINES = 50;

    private final Audit audit;
    private final ConsoleProperties properties;

    TrailPage(Audit audit, ConsoleProperties properties) {
        this.audit = audit;
        this.properties = properties;
    }

    /** What the reader typed; what is no deed or no day asks for nothing. */
    record Search(String who, @Nullable Deed deed, String object, String from, String to) {}

    @GetMapping("/trail")
    @Audited(Deed.TRAIL_READ)
    String trail(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        Search search = new Search(who.strip(), named(deed), object.strip(), from, to);
        List<TrailEntry> entries = audit.find(new TrailQuery(
                given(search.who()),
                search.deed(),
                given(search.object()),
                startOf(from, 0),
                startOf(to, 1),
                place(before),
                LINES));
        model.addAttribute("search", search);
        model.addAttribute("deeds", Deed.values());
        model.addAttribute("entries", entries);
        model.addAttribute(
                "older",
                entries.size() < LINES ? null : older(search, entries.getLast().place()));
        return "pages/trail";
    }

    @PostMapping("/trail/check")
    @Audited(Deed.TRAIL_CHECKED)
    String check(Model model) {
        switch (audit.check()) {
            case TrailCheck.Whole whole -> model.addAttribute("whole", whole);
            case TrailCheck.Broken broken -> model.addAttribute("broken", broken);
        }
        return "pages/trail-check";
    }

    private static String older(Search search, long place) {
        Deed deed = search.deed();
        return UriComponentsBuilder.fromPath("/trail")
                .queryParam("who", "{who}")
                .queryParam("deed", "{deed}")
                .queryParam("object", "{object}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", place)
                .encode()
                .buildAndExpand(search.who(), deed == null ? "" : deed, search.object(), search.from(), search.to())
                .toUriString();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Deed named(String name) {
        for (Deed deed : Deed.values()) {
            if (deed.name().equals(name)) {
                return deed;
            }
        }
        return null;
    }

    private static @Nullable Long place(String number) {
        return number.matches("[0-9]{1,18}") ? Long.valueOf(number) : null;
    }

    /** A day of the reader's, moved by so many. */
    private @Nullable Instant startOf(String day, int later) {
        if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(later)
                    .atStartOfDay(properties.zone())
                    .toInstant();
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
