package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import io.huifang.campaign.retry.Delay;
import io.huifang.campaign.rules.Entry;
import io.huifang.campaign.rules.SettingsFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings of reachability from YAML, see {@code campaign/reachability.yaml}. */
public final class ReachSettingsFile {

    private static final int MOST_INDUSTRIES = 50;
    private static final double PERCENT = 100;
    private static final Set<String> KINDS =
            Arrays.stream(ContactPoint.Kind.values()).map(Entry::written).collect(Collectors.toUnmodifiableSet());
    private static final Pattern RATE = Pattern.compile("(\\d{1,2})-(\\d{1,2}) +(\\d{1,2})%");
    private static final Pattern INDUSTRY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private ReachSettingsFile() {}

    /** @throws SettingsFileException when the text is wrong */
    public static ReachSettings read(String file, String yaml) {
        Entry root = Entry.root(file, yaml);
        Map<String, Entry> fields = root.fields(Set.of("half-life", "levels", "choosing", "assumed", "industries"));
        return new ReachSettings(
                duration(root.required(fields, "half-life")),
                levels(root.required(fields, "levels")),
                assumed(root.required(fields, "assumed")),
                industries(root.required(fields, "industries")),
                choosing(root.required(fields, "choosing")));
    }

    private static Duration duration(Entry entry) {
        return entry.as(Delay::of).least();
    }

    private static ReachSettings.Levels levels(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("all", "kind", "industry", "number"));
        return new ReachSettings.Levels(
                level(entry.required(fields, "all")),
                level(entry.required(fields, "kind")),
                level(entry.required(fields, "industry")),
                level(entry.required(fields, "number")));
    }

    private static ReachSettings.Level level(Entry entry) {
        Map<String, Entry> fields = entry.fields(Set.of("calls", "minutes", "other-day", "anywhere"));
        return new ReachSettings.Level(
                entry.required(fields, "calls").integer(1, 10_000),
                new Closeness(
                        entry.required(fields, "minutes").integer(1, 24 * 60) / 60.0,
                        percent(entry.required(fields, "other-day")),
                        percent(entry.required(fields, "anywhere"))));
    }

    private static double percent(Entry entry) {
        return entry.integer(0, 100) / PERCENT;
    }

    private static ReachSettings.Choosing choosing(Entry entry) {
        Map<String, Entry> fields =
                entry.fields(Set.of("postpone-at-most", "waiting-halves", "sharpness", "unlikely-below"));
        return new ReachSettings.Choosing(
                duration(entry.required(fields, "postpone-at-most")),
                duration(entry.required(fields, "waiting-halves")),
                entry.required(fields, "sharpness").integer(0, 1000),
                percent(entry.required(fields, "unlikely-below")));
    }

    private static Map<ContactPoint.Kind, ReachSettings.Assumed> assumed(Entry entry) {
        Map<String, Entry> fields = entry.fields(KINDS);
        Map<ContactPoint.Kind, ReachSettings.Assumed> kinds = new EnumMap<>(ContactPoint.Kind.class);
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            Entry its = entry.required(fields, Entry.written(kind));
            Map<String, Entry> days = its.fields(Set.of("work-day", "free-day"));
            kinds.put(
                    kind,
                    new ReachSettings.Assumed(
                            rates(its.required(days, "work-day")), rates(its.required(days, "free-day"))));
        }
        return kinds;
    }

    /** Hours before the first that is told are taken to be like it, those after the last like that. */
    private static List<Double> rates(Entry entry) {
        List<Double> hours = new ArrayList<>(Collections.nCopies(HourOfWeek.HOURS_A_DAY, 0.0));
        int until = 0;
        double rate = 0;
        for (Entry item : entry.items()) {
            Matcher matcher = RATE.matcher(item.text());
            int from = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
            if (from < 0
                    || Integer.parseInt(matcher.group(2)) <= from
                    || Integer.parseInt(matcher.group(2)) > HourOfWeek.HOURS_A_DAY
                    || Integer.parseInt(matcher.group(3)) == 0
                    || (until > 0 && from != until)) {
                throw item.wrong(
                        "'" + item.text()
                                + "' is not right; allowed: hours that follow on one another and a share of 1 to 99, like 9-12 30%");
            }
            rate = Integer.parseInt(matcher.group(3)) / PERCENT;
            until = Integer.parseInt(matcher.group(2));
            Collections.fill(hours.subList(from, until), rate);
            if (hours.getFirst() == 0) {
                Collections.fill(hours.subList(0, from), rate);
            }
        }
        if (until == 0) {
            throw entry.wrong("has no hours; allowed: a list like [\"8-12 30%\", \"12-21 40%\"]");
        }
        Collections.fill(hours.subList(until, HourOfWeek.HOURS_A_DAY), rate);
        return hours;
    }

    private static Map<String, Map<ContactPoint.Kind, Double>> industries(Entry entry) {
        Map<String, Map<ContactPoint.Kind, Double>> industries = new HashMap<>();
        List<Entry> items = entry.items();
        if (items.size() > MOST_INDUSTRIES) {
            throw entry.wrong("has " + items.size() + " industries; allowed: at most " + MOST_INDUSTRIES);
        }
        for (Entry item : items) {
            Map<String, Entry> fields = item.fields(Set.of("id", "odds"));
            Entry id = item.required(fields, "id");
            if (!INDUSTRY.matcher(id.text()).matches()
                    || id.text().equals(ReachSettings.OTHER)
                    || industries.containsKey(id.text())) {
                throw id.wrong(
                        "'" + id.text() + "' is not right; allowed: small letters, digits and -, each id once, not "
                                + ReachSettings.OTHER);
            }
            Map<ContactPoint.Kind, Double> odds = new EnumMap<>(ContactPoint.Kind.class);
            Entry its = item.required(fields, "odds");
            Map<String, Entry> byKind = its.fields(KINDS);
            for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
                Entry factor = byKind.get(Entry.written(kind));
                if (factor != null) {
                    odds.put(kind, factor.integer(10, 1000) / PERCENT);
                }
            }
            industries.put(id.text(), odds);
        }
        return industries;
    }
}
