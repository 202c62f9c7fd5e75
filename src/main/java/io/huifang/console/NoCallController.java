package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.NoCallList;
import io.huifang.campaign.NumberRefusedException;
import io.huifang.campaign.Numbering;
import io.huifang.kernel.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Puts numbers and people on the no-call list and takes them off. Numbers stand in the body, never in an address. */
@Needs(Right.CHANGE_CONTACTS)
@RestController
@RequestMapping(path = "/api/no-call-list", consumes = MediaType.APPLICATION_JSON_VALUE)
class NoCallController {

    private static final int LONGEST_BODY = 16 * 1024;
    private static final int LONGEST_NUMBER = 100;

    private final NoCallList list;
    private final Numbering numbering;
    private final CaseRequestReader json;

    NoCallController(NoCallList list, Numbering numbering, CaseRequestReader json) {
        this.list = list;
        this.numbering = numbering;
        this.json = json;
    }

    private record Entry(
            @Nullable PhoneNumber number,
            @Nullable String person,
            @Nullable String reason) {}

    /** 201 when it is new, 200 when it was there already. */
    @PostMapping
    @Audited(Deed.NO_CALL_LIST_CHANGED)
    ResponseEntity<Void> add(InputStream body) throws IOException {
        Entry entry = read(body, true);
        String reason = String.valueOf(entry.reason());
        PhoneNumber number = entry.number();
        boolean isNew = number == null ? list.add(String.valueOf(entry.person()), reason) : list.add(number, reason);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).build();
    }

    @PostMapping("/removals")
    @Audited(Deed.NO_CALL_LIST_CHANGED)
    ResponseEntity<Void> remove(InputStream body) throws IOException {
        Entry entry = read(body, false);
        PhoneNumber number = entry.number();
        boolean was = number == null ? list.remove(String.valueOf(entry.person())) : list.remove(number);
        if (!was) {
            throw new NotFoundException("This is not on the no-call list.");
        }
        return ResponseEntity.noContent().build();
    }

    private Entry read(InputStream body, boolean withReason) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", withReason ? Set.of("number", "person", "reason") : Set.of("number", "person"));
        String written = faults.text(root, "", "number", false, true, LONGEST_NUMBER);
        String person = faults.text(root, "", "person", false, false, CaseOrder.PERSON_LENGTH);
        String reason = withReason ? faults.text(root, "", "reason", true, false, NoCallList.REASON_LENGTH) : null;
        PhoneNumber number = null;
        if (written != null) {
            try {
                number = numbering.read(written).number();
            } catch (NumberRefusedException wrong) {
                faults.add("number", ContactRequestReader.problem(wrong), null, ContactRequestReader.ALLOWED_NUMBER);
            }
        }
        if (faults.found().isEmpty() && (number == null) == (person == null)) {
            faults.add("number, person", "is not right", null, "either a number or a person");
        }
        faults.check();
        return new Entry(number, person, reason);
    }
}
