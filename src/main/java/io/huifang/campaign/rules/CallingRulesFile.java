package io.huifang.campaign.rules;

import io.huifang.campaign.ContactPoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads calling rules from YAML, see {@code campaign/calling-rules.yaml}. */
public final class CallingRulesFile {

    private static final Set<String> KINDS =
            Arrays.stream(ContactPoint.Kind.values()).map(Entry::written).collect(Collectors.toUnmodifiableSet());

    private CallingRulesFile() {}

    /** @throws SettingsFileException when the text is wrong */
    public static CallingRules read(String file, String yaml) {
        Entry root = Entry.root(file, yaml);
        Map<String, Entry> fields = root.fields(Set.of("hours", "caps"));
        Entry hours = root.required(fields, "hours");
        Map<String, Entry> byKind = hours.fields(KINDS);
        Map<ContactPoint.Kind, CallingHours> all = new EnumMap<>(ContactPoint.Kind.class);
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            all.put(kind, hours(hours.required(byKind, Entry.written(kind))));
        }
        List<Cap> caps = root.required(fields, "caps").items().stream()
                .map(CallingRulesFile::cap)
                .toList();
        return new CallingRules(all, caps);
    }

    private static CallingHours hours(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("days", "windows"));
        CallingHours.Days days = entry.required(fields, "days").oneOf(CallingHours.Days.class);
        List<Window> windows = entry.required(fields, "windows").items().stream()
                .map(item -> item.as(Window::of))
                .toList();
        try {
            return new CallingHours(days, windows);
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static Cap cap(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("of", "per", "most"));
        return new Cap(
                entry.required(fields, "of").oneOf(Cap.Of.class),
                entry.required(fields, "per").oneOf(Cap.Per.class),
                entry.required(fields, "most").integer(1, 10_000));
    }
}
