package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CaseContacts;
import io.huifang.campaign.CaseFile;
import io.huifang.campaign.CaseId;
import io.huifang.campaign.Cases;
import io.huifang.campaign.Consent;
import io.huifang.campaign.ContactHealth.Retirement;
import io.huifang.campaign.ContactPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes the contact points of a case. Numbers stand in the body, never in an address. */
@Needs(Right.CHANGE_CONTACTS)
@RestController
@RequestMapping("/api/cases/{id}/contact-points")
class ContactController {

    private static final int LONGEST_BODY = 16 * 1024;

    private final CaseContacts contacts;
    private final Cases cases;
    private final CaseRequestReader json;
    private final ContactRequestReader reader;

    ContactController(CaseContacts contacts, Cases cases, CaseRequestReader json, ContactRequestReader reader) {
        this.contacts = contacts;
        this.cases = cases;
        this.json = json;
        this.reader = reader;
    }

    /**
     * What became of a number.
     *
     * @param queuedAgain whether the case had been settled and is open again
     */
    record AddedView(ContactView contactPoint, boolean queuedAgain) {}

    /** 201 when it is new, 200 when the case has it already. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.CONTACT_CHANGED)
    ResponseEntity<AddedView> add(@PathVariable UUID id, InputStream body) throws IOException {
        Faults faults = new Faults();
        ContactPoint point = reader.point(json.parse(body.readNBytes(LONGEST_BODY)), "", faults);
        faults.check();
        CaseContacts.Added added = contacts.add(new CaseId(id), Objects.requireNonNull(point));
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(id, added));
    }

    @PostMapping(path = "/{place}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.CONTACT_CHANGED)
    ContactView retire(@PathVariable UUID id, @PathVariable int place, InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("reason"));
        String reason = faults.text(root, "", "reason", true, true, Retirement.REASON_LENGTH);
        faults.check();
        contacts.retire(new CaseId(id), place, Objects.requireNonNull(reason));
        return contact(id, place);
    }

    @PostMapping("/{place}/restore")
    @Audited(Deed.CONTACT_CHANGED)
    AddedView restore(@PathVariable UUID id, @PathVariable int place) {
        return view(id, contacts.restore(new CaseId(id), place));
    }

    @PutMapping(path = "/{place}/consent", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.CONTACT_CHANGED)
    ContactView consent(@PathVariable UUID id, @PathVariable int place, InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("consent", "consentSince"));
        if (root.path("consent").isMissingNode()) {
            faults.add("consent", "is missing", null, CaseRequestReader.allowed(Consent.State.values()));
        }
        Consent consent = reader.consent("", root, faults);
        faults.check();
        contacts.consent(new CaseId(id), place, consent);
        return contact(id, place);
    }

    private AddedView view(UUID id, CaseContacts.Added added) {
        return new AddedView(contact(id, added.place()), added.queuedAgain());
    }

    private ContactView contact(UUID id, int place) {
        CaseFile file =
                cases.find(new CaseId(id)).orElseThrow(() -> new NotFoundException("There is no case " + id + "."));
        return ContactView.of(file.contacts().get(place - 1));
    }
}
