package io.huifang.console;

import io.huifang.campaign.rules.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a request, so that all its faults are named at once. */
final class Faults {

    private static final int LONGEST_TIME = 100;

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> found() {
        return found;
    }

    void add(String field, String problem, @Nullable String value, String allowed) {
        found.add(new FieldError(field, problem, value == null ? null : CaseRequestReader.echo(value), allowed));
    }

    void unknown(JsonNode node, String path, Set<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                add(
                        path + CaseRequestReader.echo(name),
                        "is not a field here",
                        null,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** Null when it is not there or was wrong. */
    @Nullable
    String text(JsonNode node, String path, String name, boolean required, boolean personal, int longest) {
        JsonNode value = node.path(name);
        String allowed = "a text of 1 to " + longest + " characters";
        if (value.isMissingNode() || value.isNull()) {
            if (required) {
                add(path + name, "is missing", null, allowed);
            }
            return null;
        }
        if (!value.isString()) {
            add(path + name, "is no text", personal ? null : value.toString(), allowed);
            return null;
        }
        String text = value.asString();
        if (text.isBlank() && !required && personal) {
            return "";
        }
        if (text.isBlank() || text.length() > longest || CaseRequestReader.hasControls(text)) {
            add(path + name, "is empty, too long or has control characters", personal ? null : text, allowed);
            return null;
        }
        return text.strip();
    }

    /** A time with offset; null when it is not there or was wrong. */
    @Nullable
    Instant time(JsonNode node, String name) {
        return time(node, "", name);
    }

    @Nullable
    Instant time(JsonNode node, String path, String name) {
        String text = text(node, path, name, false, false, LONGEST_TIME);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
                throw new DateTimeException("out of range");
            }
            return instant;
        } catch (DateTimeException wrong) {
            add(path + name, "is no time", text, "a time with offset, like 2026-12-01T09:00:00+08:00");
            return null;
        }
    }

    /** One of an enum's names; null when it is not there or was wrong. */
    <E extends Enum<E>> @Nullable E oneOf(JsonNode node, String path, String name, Class<E> type) {
        String text = text(node, path, name, false, false, LONGEST_TIME);
        if (text == null) {
            return null;
        }
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        add(path + name, "is not known", text, CaseRequestReader.allowed(type.getEnumConstants()));
        return null;
    }

    /** Windows of the day like {@code 09:00-11:30}; none when there are none or they were wrong. */
    List<Window> windows(JsonNode list, String path, int most) {
        List<Window> windows = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return windows;
        }
        if (!list.isArray() || list.isEmpty() || list.size() > most) {
            add(path, "is not right", null, "a list of 1 to " + most + " windows like 09:00-11:30");
            return windows;
        }
        for (JsonNode window : list) {
            try {
                windows.add(Window.of(window.isString() ? window.asString() : ""));
            } catch (IllegalArgumentException wrong) {
                add(path, "has no window where one should be", window.toString(), "windows like 09:00-11:30");
            }
        }
        return windows;
    }

    /** @throws BadRequestException when something was wrong */
    void check() {
        if (!found.isEmpty()) {
            throw new BadRequestException(found.size() + " field(s) are wrong; see errors.", found);
        }
    }
}
