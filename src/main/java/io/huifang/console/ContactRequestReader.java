package io.huifang.console;

import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.Consent;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.EmailAddress;
import io.huifang.campaign.NumberRefusedException;
import io.huifang.campaign.Numbering;
import io.huifang.campaign.rules.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads contact points and e-mail addresses from JSON. What is wrong is added to the faults, never with the value. */
@Component
class ContactRequestReader {

    static final String ALLOWED_NUMBER = "a phone number that is called, with its area code or country code";

    private static final Set<String> POINT_FIELDS =
            Set.of("number", "kind", "extension", "role", "label", "zone", "preferredHours", "consent", "consentSince");
    private static final Set<String> EMAIL_FIELDS = Set.of("address", "role", "label", "consent", "consentSince");
    private static final int LONGEST_NUMBER = 100;

    private final Numbering numbering;

    ContactRequestReader(Numbering numbering) {
        this.numbering = numbering;
    }

    List<ContactPoint> points(JsonNode node, Faults faults) {
        List<ContactPoint> points = new ArrayList<>();
        if (!node.isArray() || node.isEmpty() || node.size() > CaseOrder.MOST_CONTACT_POINTS) {
            faults.add(
                    "contactPoints",
                    node.isMissingNode() ? "is missing" : "is not right",
                    null,
                    "a list of 1 to " + CaseOrder.MOST_CONTACT_POINTS + " contact points");
            return points;
        }
        int index = 0;
        for (JsonNode item : node) {
            ContactPoint point = point(item, "contactPoints[" + index++ + "]", faults);
            if (point != null) {
                points.add(point);
            }
        }
        return points;
    }

    /**
     * One contact point.
     *
     * @param at where it stands; empty for the body itself
     * @return null when something was wrong
     */
    @Nullable
    ContactPoint point(JsonNode node, String at, Faults faults) {
        if (!node.isObject()) {
            faults.add(at, "is no object", null, "an object with number, kind and label");
            return null;
        }
        String path = at.isEmpty() ? "" : at + ".";
        faults.unknown(node, path, POINT_FIELDS);
        Numbering.Read read = number(path, node, faults);
        ContactPoint.Kind kind = kind(path, node, faults);
        String extension = extension(path, node, faults);
        ContactPoint.Role role = role(path, node, faults);
        String label = label(path, node, faults);
        ZoneId zone = zone(path, node, faults);
        List<Window> preferred =
                faults.windows(node.path("preferredHours"), path + "preferredHours", ContactPoint.MOST_PREFERRED);
        Consent consent = consent(path, node, faults);
        if (read == null || kind == null) {
            return null;
        }
        return new ContactPoint(
                read.number(),
                kind,
                extension == null ? read.extension() : extension,
                role,
                label,
                zone,
                preferred,
                consent);
    }

    List<EmailAddress> emails(JsonNode node, Faults faults) {
        List<EmailAddress> emails = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return emails;
        }
        if (!node.isArray() || node.size() > CaseOrder.MOST_EMAILS) {
            faults.add("emails", "is not right", null, "a list of up to " + CaseOrder.MOST_EMAILS + " addresses");
            return emails;
        }
        int index = 0;
        for (JsonNode item : node) {
            String path = "emails[" + index++ + "].";
            if (!item.isObject()) {
                faults.add(path, "is no object", null, "an object with address");
                continue;
            }
            faults.unknown(item, path, EMAIL_FIELDS);
            String address = faults.text(item, path, "address", true, true, EmailAddress.ADDRESS_LENGTH);
            ContactPoint.Role role = role(path, item, faults);
            String label = label(path, item, faults);
            Consent consent = consent(path, item, faults);
            if (address != null) {
                try {
                    emails.add(new EmailAddress(address, role, label, consent));
                } catch (IllegalArgumentException wrong) {
                    faults.add(path + "address", "is no e-mail address", null, String.valueOf(wrong.getMessage()));
                }
            }
        }
        return emails;
    }

    /** Unknown when nothing is said of it. */
    Consent consent(String path, JsonNode node, Faults faults) {
        Consent.State state = faults.oneOf(node, path, "consent", Consent.State.class);
        Instant since = faults.time(node, path, "consentSince");
        return new Consent(state == null ? Consent.State.UNKNOWN : state, since);
    }

    private Numbering.@Nullable Read number(String path, JsonNode node, Faults faults) {
        String written = faults.text(node, path, "number", true, true, LONGEST_NUMBER);
        if (written == null) {
            return null;
        }
        try {
            return numbering.read(written);
        } catch (NumberRefusedException wrong) {
            faults.add(path + "number", problem(wrong), null, ALLOWED_NUMBER);
            return null;
        }
    }

    /** What is wrong with a number, for programs and people. */
    static String problem(NumberRefusedException wrong) {
        return "is not called, "
                + wrong.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + wrong.getMessage();
    }

    private static @Nullable String extension(String path, JsonNode node, Faults faults) {
        String extension = faults.text(node, path, "extension", false, false, LONGEST_NUMBER);
        if (extension != null && !ContactPoint.EXTENSION.matcher(extension).matches()) {
            faults.add(path + "extension", "is no extension", extension, "1 to 8 digits");
            return null;
        }
        return extension;
    }

    private static ContactPoint.@Nullable Kind kind(String path, JsonNode node, Faults faults) {
        if (node.path("kind").isMissingNode() || node.path("kind").isNull()) {
            faults.add(path + "kind", "is missing", null, CaseRequestReader.allowed(ContactPoint.Kind.values()));
            return null;
        }
        return faults.oneOf(node, path, "kind", ContactPoint.Kind.class);
    }

    private static ContactPoint.Role role(String path, JsonNode node, Faults faults) {
        ContactPoint.Role role = faults.oneOf(node, path, "role", ContactPoint.Role.class);
        return role == null ? ContactPoint.Role.OTHER : role;
    }

    private static String label(String path, JsonNode node, Faults faults) {
        String label = faults.text(node, path, "label", false, true, ContactPoint.LABEL_LENGTH);
        return label == null ? "" : label;
    }

    private static @Nullable ZoneId zone(String path, JsonNode point, Faults faults) {
        String zone = faults.text(point, path, "zone", false, false, LONGEST_NUMBER);
        if (zone == null) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            faults.add(path + "zone", "is no time zone", zone, "a name like Asia/Shanghai");
            return null;
        }
    }
}
