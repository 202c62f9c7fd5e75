package io.huifang.console.pages;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.Cases;
import io.huifang.campaign.Contact;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The full text of what the part {@code masked} of a page shows masked: for this one answer, after it is written to the trail.
 * The next time the page is asked for, it is masked again.
 */
@Controller
@Needs(Right.UNMASK)
class UnmaskPart {

    private final Cases cases;

    UnmaskPart(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/cases/{id}/contact-points/{place}/unmask")
    @Audited(Deed.UNMASKED)
    ResponseEntity<String> number(@PathVariable UUID id, @PathVariable int place) {
        return shown(file(id).contacts().stream()
                .filter(contact -> contact.place() == place)
                .map(Contact::point)
                .map(point -> point.number().dialled())
                .findFirst()
                .orElseThrow(() -> new MissingPageException("no such contact point")));
    }

    /** @param fact its name in the script: name, company, ... */
    @PostMapping("/cases/{id}/facts/{fact}/unmask")
    @Audited(Deed.UNMASKED)
    ResponseEntity<String> fact(@PathVariable UUID id, @PathVariable String fact) {
        Object value = file(id).order().facts().get(fact);
        if (value == null) {
            throw new MissingPageException("no such fact");
        }
        return shown(value.toString());
    }

    private CaseFile file(UUID id) {
        return cases.find(new CaseId(id)).orElseThrow(() -> new MissingPageException("no such case"));
    }

    private static ResponseEntity<String> shown(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body("<span class=\"unmasked\">" + HtmlUtils.htmlEscape(text) + "</span>");
    }
}
