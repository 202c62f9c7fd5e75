package io.huifang.console;

import io.huifang.campaign.CampaignOrder;
import io.huifang.campaign.CampaignPace;
import io.huifang.campaign.CampaignReach;
import io.huifang.campaign.CaseOrder;
import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the order of a campaign from JSON as {@link CaseRequestReader} does that of a case. */
@Component
class CampaignRequestReader {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "script",
            "language",
            "priority",
            "callsAtOnce",
            "callsPerSecond",
            "hours",
            "industry",
            "timing",
            "contactOrder");
    private static final Set<String> KINDS =
            Arrays.stream(ContactPoint.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 100;
    private static final int MOST_WINDOWS = 5;
    private static final int PRIORITY = 5;

    private final CaseRequestReader json;

    CampaignRequestReader(CaseRequestReader json) {
        this.json = json;
    }

    /** @throws BadRequestException naming every field that is wrong */
    CampaignOrder read(byte[] body) {
        Faults faults = new Faults();
        JsonNode root = json.parse(body);
        faults.unknown(root, "", FIELDS);
        String name = faults.text(root, "", "name", true, false, CampaignOrder.NAME_LENGTH);
        String script = faults.text(root, "", "script", true, false, CaseOrder.SCRIPT_LENGTH);
        Language language = CaseRequestReader.language(faults.text(root, "", "language", true, false, LONGEST), faults);
        Integer priority = number(root, "priority", CampaignOrder.MOST_PRIORITY, faults);
        CampaignPace pace = new CampaignPace(
                number(root, "callsAtOnce", CampaignPace.MOST_CALLS_AT_ONCE, faults),
                number(root, "callsPerSecond", CampaignPace.MOST_CALLS_PER_SECOND, faults));
        Map<ContactPoint.Kind, CallingHours> hours = hours(root.path("hours"), faults);
        CampaignReach reach = reach(root, faults);
        faults.check();
        if (name == null || script == null || language == null) {
            throw new IllegalStateException("a missing field was not found to be missing");
        }
        return new CampaignOrder(name, script, language, priority == null ? PRIORITY : priority, pace, hours, reach);
    }

    private static CampaignReach reach(JsonNode root, Faults faults) {
        CampaignReach.Timing timing = faults.oneOf(root, "", "timing", CampaignReach.Timing.class);
        CampaignReach.ContactOrder order = faults.oneOf(root, "", "contactOrder", CampaignReach.ContactOrder.class);
        return new CampaignReach(
                faults.text(root, "", "industry", false, false, CampaignReach.INDUSTRY_LENGTH),
                timing == null ? CampaignReach.PLAIN.timing() : timing,
                order == null ? CampaignReach.PLAIN.contactOrder() : order);
    }

    private static @Nullable Integer number(JsonNode root, String name, int most, Faults faults) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
            faults.add(name, "is out of range", value.toString(), "a whole number from 1 to " + most);
            return null;
        }
        return value.asInt();
    }

    private static Map<ContactPoint.Kind, CallingHours> hours(JsonNode node, Faults faults) {
        Map<ContactPoint.Kind, CallingHours> hours = new EnumMap<>(ContactPoint.Kind.class);
        if (node.isMissingNode() || node.isNull()) {
            return hours;
        }
        if (!node.isObject()) {
            faults.add("hours", "is no object", null, "an object by kind of contact point");
            return hours;
        }
        faults.unknown(node, "hours.", KINDS);
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            JsonNode its = node.path(kind.name());
            String path = "hours." + kind;
            if (its.isObject()) {
                CallingHours read = hoursOf(its, path, faults);
                if (read != null) {
                    hours.put(kind, read);
                }
            } else if (!its.isMissingNode()) {
                faults.add(path, "is no object", null, "an object with days and windows");
            }
        }
        return hours;
    }

    private static @Nullable CallingHours hoursOf(JsonNode node, String path, Faults faults) {
        faults.unknown(node, path + ".", Set.of("days", "windows"));
        CallingHours.Days days = faults.oneOf(node, path + ".", "days", CallingHours.Days.class);
        List<Window> windows = faults.windows(node.path("windows"), path + ".windows", MOST_WINDOWS);
        if (days == null || windows.isEmpty()) {
            if (faults.found().isEmpty()) {
                faults.add(path, "is not complete", null, "days (WORK or EVERY) and windows");
            }
            return null;
        }
        try {
            return new CallingHours(days, windows);
        } catch (IllegalArgumentException wrong) {
            faults.add(path + ".windows", String.valueOf(wrong.getMessage()), null, "windows that open by day");
            return null;
        }
    }
}
