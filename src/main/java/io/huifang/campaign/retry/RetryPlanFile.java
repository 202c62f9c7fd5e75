package io.huifang.campaign.retry;

import io.huifang.call.Disposition;
import io.huifang.campaign.rules.Entry;
import io.huifang.campaign.rules.SettingsFileException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a retry plan from YAML, see {@code campaign/retry-plan.yaml}. */
public final class RetryPlanFile {

    private static final int MOST_TRIES = 20;

    private static final Set<String> DISPOSITIONS = Arrays.stream(Disposition.values())
            .filter(RetryPlan::plans)
            .map(Entry::written)
            .collect(Collectors.toUnmodifiableSet());

    private RetryPlanFile() {}

    /** @throws SettingsFileException when the text is wrong */
    public static RetryPlan read(String file, String yaml) {
        Entry root = Entry.root(file, yaml);
        Map<String, Entry> fields = root.fields(DISPOSITIONS);
        Map<Disposition, RetryPlan.Line> lines = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            if (RetryPlan.plans(disposition)) {
                lines.put(disposition, line(root.required(fields, Entry.written(disposition))));
            }
        }
        return new RetryPlan(lines);
    }

    private static RetryPlan.Line line(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("after", "another-hour", "counted", "then", "task"));
        List<Delay> after = entry.required(fields, "after").items().stream()
                .map(item -> item.as(Delay::of))
                .toList();
        if (after.size() > MOST_TRIES) {
            throw entry.wrong("has " + after.size() + " tries; allowed: at most " + MOST_TRIES);
        }
        return new RetryPlan.Line(
                after,
                flag(fields, "another-hour", false),
                flag(fields, "counted", true),
                entry.required(fields, "then").oneOf(RetryPlan.Then.class),
                Optional.ofNullable(fields.get("task"))
                        .map(task -> task.oneOf(RetryPlan.Task.class))
                        .orElse(RetryPlan.Task.NONE));
    }

    private static boolean flag(Map<String, Entry> fields, String name, boolean preset) {
        return Optional.ofNullable(fields.get(name)).map(Entry::flag).orElse(preset);
    }
}
