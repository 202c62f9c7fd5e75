package io.huifang.followup;

import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.Entry;
import io.huifang.campaign.rules.SettingsFileException;
import io.huifang.campaign.rules.Window;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a task plan from YAML, see {@code followup/task-plan.yaml}. */
final class TaskPlanFile {

    private static final int MOST_WINDOWS = 5;
    private static final int LONGEST_TEAM = 50;
    private static final Set<String> KINDS =
            Arrays.stream(TaskKind.values()).map(Entry::written).collect(Collectors.toUnmodifiableSet());

    private TaskPlanFile() {}

    /**
     * Reads a plan.
     *
     * @param place where the office is
     * @throws SettingsFileException when the text is wrong
     */
    static TaskPlan read(String file, String yaml, CallingHours.Place place) {
        Entry root = Entry.root(file, yaml);
        Map<String, Entry> fields = root.fields(Set.of("office", "tasks"));
        Entry tasks = root.required(fields, "tasks");
        Map<String, Entry> byKind = tasks.fields(KINDS);
        Map<TaskKind, TaskPlan.Line> lines = new EnumMap<>(TaskKind.class);
        for (TaskKind kind : TaskKind.values()) {
            lines.put(kind, line(tasks.required(byKind, Entry.written(kind))));
        }
        return new TaskPlan(new Office(hours(root.required(fields, "office")), place), lines);
    }

    private static CallingHours hours(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("days", "windows"));
        CallingHours.Days days = entry.required(fields, "days").oneOf(CallingHours.Days.class);
        List<Window> windows = entry.required(fields, "windows").items().stream()
                .map(item -> item.as(Window::of))
                .toList();
        if (windows.size() > MOST_WINDOWS) {
            throw entry.wrong("has " + windows.size() + " windows; allowed: at most " + MOST_WINDOWS);
        }
        try {
            return new CallingHours(days, windows);
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static TaskPlan.Line line(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("within", "any-hour", "team"));
        Within within = entry.required(fields, "within").as(Within::of);
        boolean anyHour =
                Optional.ofNullable(fields.get("any-hour")).map(Entry::flag).orElse(false);
        if (anyHour && within instanceof Within.WorkDays) {
            throw entry.wrong("work days do not run at any hour; allowed with any-hour: minutes or hours");
        }
        return new TaskPlan.Line(within, anyHour, entry.required(fields, "team").as(TaskPlanFile::team));
    }

    private static String team(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEAM) {
            throw new IllegalArgumentException("a team has a name of 1 to " + LONGEST_TEAM + " characters");
        }
        return text;
    }
}
