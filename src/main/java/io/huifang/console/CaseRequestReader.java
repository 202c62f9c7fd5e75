package io.huifang.console;

import io.huifang.campaign.CampaignId;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.EmailAddress;
import io.huifang.kernel.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the order of a case from JSON by hand, so that all its faults are named at once and personal values are never
 * repeated. Unknown and doubled fields are refused: a misspelt {@code notBefore} must not become a call at once.
 */
@Component
class CaseRequestReader {

    private static final Set<String> FIELDS = Set.of(
            "externalId",
            "language",
            "script",
            "facts",
            "contactPoints",
            "emails",
            "notBefore",
            "campaign",
            "urgency",
            "deadline",
            "person");
    private static final int LONGEST_ECHO = 100;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ContactRequestReader contacts;

    CaseRequestReader(ContactRequestReader contacts) {
        this.contacts = contacts;
    }

    /** @throws BadRequestException naming every field that is wrong */
    CaseOrder read(byte[] body) {
        Faults faults = new Faults();
        JsonNode root = parse(body);
        faults.unknown(root, "", FIELDS);
        String externalId = faults.text(root, "", "externalId", false, false, CaseOrder.EXTERNAL_ID_LENGTH);
        Language language = language(faults.text(root, "", "language", true, false, LONGEST_ECHO), faults);
        String script = faults.text(root, "", "script", true, false, CaseOrder.SCRIPT_LENGTH);
        Map<String, String> facts = facts(root.path("facts"), faults);
        List<ContactPoint> contactPoints = contacts.points(root.path("contactPoints"), faults);
        List<EmailAddress> emails = contacts.emails(root.path("emails"), faults);
        Instant notBefore = faults.time(root, "notBefore");
        CaseOrder.Terms terms = terms(root, faults);
        if (!faults.found().isEmpty() || language == null || script == null) {
            throw new BadRequestException(faults.found().size() + " field(s) are wrong; see errors.", faults.found());
        }
        return new CaseOrder(externalId, language, script, facts, contactPoints, notBefore, terms, emails);
    }

    JsonNode parse(byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new BadRequestException("The body is no JSON, or it names a field twice" + where + ".", List.of());
        }
        throw new BadRequestException("The body must be one JSON object.", List.of());
    }

    static @Nullable Language language(@Nullable String tag, Faults faults) {
        if (tag == null) {
            return null;
        }
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException unknown) {
            String allowed = Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
            faults.add("language", "is not known", tag, allowed);
            return null;
        }
    }

    private static CaseOrder.Terms terms(JsonNode root, Faults faults) {
        CaseOrder.Urgency urgency = faults.oneOf(root, "", "urgency", CaseOrder.Urgency.class);
        return new CaseOrder.Terms(
                campaign(faults.text(root, "", "campaign", false, false, LONGEST_ECHO), faults),
                urgency == null ? CaseOrder.Urgency.NORMAL : urgency,
                faults.time(root, "deadline"),
                faults.text(root, "", "person", false, false, CaseOrder.PERSON_LENGTH));
    }

    private static CampaignId campaign(@Nullable String id, Faults faults) {
        if (id == null) {
            return CampaignId.SINGLE_CASES;
        }
        try {
            return new CampaignId(UUID.fromString(id));
        } catch (IllegalArgumentException wrong) {
            faults.add("campaign", "is no id", id, "the id of a campaign");
            return CampaignId.SINGLE_CASES;
        }
    }

    private static Map<String, String> facts(JsonNode node, Faults faults) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return facts;
        }
        if (!node.isObject() || node.size() > CaseOrder.MOST_FACTS) {
            faults.add("facts", "is not right", null, "an object of up to " + CaseOrder.MOST_FACTS + " texts");
            return facts;
        }
        for (var fact : node.properties()) {
            String path = "facts." + echo(fact.getKey());
            String name = fact.getKey();
            JsonNode value = fact.getValue();
            if (name.isBlank() || name.length() > CaseOrder.FACT_NAME_LENGTH || hasControls(name)) {
                faults.add(path, "has no usable name", null, "1 to " + CaseOrder.FACT_NAME_LENGTH + " characters");
            } else if (!value.isString() && !value.isNumber()) {
                faults.add(path, "is neither a text nor a number", null, "a text or a number");
            } else {
                String text = value.asString();
                if (text.isBlank() || text.length() > CaseOrder.FACT_LENGTH || hasControls(text)) {
                    faults.add(
                            path,
                            "is empty, too long or has control characters",
                            null,
                            "1 to " + CaseOrder.FACT_LENGTH + " characters");
                } else {
                    facts.put(name, text.strip());
                }
            }
        }
        return facts;
    }

    static String allowed(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    static String echo(String value) {
        return value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
    }

    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
