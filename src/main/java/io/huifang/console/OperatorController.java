package io.huifang.console;

import io.huifang.access.Audited;
import io.huifang.access.Deed;
import io.huifang.access.Needs;
import io.huifang.access.Right;
import io.huifang.campaign.operators.Operator;
import io.huifang.campaign.operators.OperatorAction;
import io.huifang.campaign.operators.OperatorRefusedException;
import io.huifang.campaign.operators.Operators;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Enrols the people who may steer campaigns from a telephone, and shows what they did. No answer holds a PIN. */
@Needs(Right.ENROL_OPERATORS)
@RestController
@RequestMapping("/api/operators")
class OperatorController {

    private static final int LONGEST_BODY = 4 * 1024;
    private static final int LONGEST = 100;
    private static final int MOST_ACTIONS = 200;

    private final Operators operators;
    private final CaseRequestReader json;

    OperatorController(Operators operators, CaseRequestReader json) {
        this.operators = operators;
        this.json = json;
    }

    @GetMapping
    List<Operator> list() {
        return operators.all();
    }

    /** The latest first. */
    @GetMapping("/actions")
    List<OperatorAction> actions() {
        return operators.actions(MOST_ACTIONS);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Audited(Deed.OPERATOR_CHANGED)
    ResponseEntity<Operator> enrol(InputStream body) throws IOException {
        Faults faults = new Faults();
        JsonNode root = json.parse(body.readNBytes(LONGEST_BODY));
        faults.unknown(root, "", Set.of("number", "name", "pin"));
        String number = faults.text(root, "", "number", true, false, LONGEST);
        String name = faults.text(root, "", "name", true, false, Operators.NAME_LENGTH);
        String pin = faults.text(root, "", "pin", true, true, LONGEST);
        faults.check();
        String given = String.valueOf(number);
        try {
            operators.enrol(given, String.valueOf(name), String.valueOf(pin));
        } catch (OperatorRefusedException refused) {
            throw new BadRequestException(
                    "1 field(s) are wrong; see errors.",
                    List.of(new FieldError(
                            refused.field(), "is not right", null, String.valueOf(refused.getMessage()))));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(operators.find(given).orElseThrow());
    }

    @DeleteMapping("/{number}")
    @Audited(value = Deed.OPERATOR_CHANGED, object = "number")
    ResponseEntity<Void> remove(@PathVariable String number) {
        if (!operators.remove(number)) {
            throw new NotFoundException("There is no operator of this number.");
        }
        return ResponseEntity.noContent().build();
    }
}
