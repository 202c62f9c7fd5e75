package io.huifang.console;

import io.huifang.campaign.CaseId;
import io.huifang.dialogue.Verdict;
import io.huifang.followup.TaskChange;
import io.huifang.followup.TaskKind;
import io.huifang.followup.TaskOrder;
import io.huifang.followup.TaskQuery;
import io.huifang.followup.TaskState;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what people do to tasks, and which ones they ask for. */
@Component
class TaskRequestReader {

    private static final int LONGEST = 100;

    private final CaseRequestReader json;

    TaskRequestReader(CaseRequestReader json) {
        this.json = json;
    }

    TaskChange.Claim claim(byte[] body) {
        Body read = new Body(body, "by");
        String by = read.name("by");
        read.check();
        return new TaskChange.Claim(by);
    }

    TaskChange.Assign assign(byte[] body) {
        Body read = new Body(body, "by", "to", "reason");
        String by = read.name("by");
        String to = read.name("to");
        String words = read.words("reason", false);
        read.check();
        return new TaskChange.Assign(by, to, words);
    }

    TaskChange.Release release(byte[] body) {
        Body read = new Body(body, "by", "reason");
        String by = read.name("by");
        String words = read.words("reason", false);
        read.check();
        return new TaskChange.Release(by, words);
    }

    TaskChange.Done done(byte[] body) {
        Body read = new Body(body, "by", "reason", "decision");
        String by = read.name("by");
        String reason = read.words("reason", true);
        Verdict decision = read.faults.oneOf(read.root, "", "decision", Verdict.class);
        read.check();
        return new TaskChange.Done(by, String.valueOf(reason), decision);
    }

    TaskChange.Cancel cancel(byte[] body) {
        Body read = new Body(body, "by", "reason");
        String by = read.name("by");
        String reason = read.words("reason", true);
        read.check();
        return new TaskChange.Cancel(by, String.valueOf(reason));
    }

    TaskChange.Comment comment(byte[] body) {
        Body read = new Body(body, "by", "comment");
        String by = read.name("by");
        String words = read.words("comment", true);
        read.check();
        return new TaskChange.Comment(by, String.valueOf(words));
    }

    /** A task that a person opens; each is one of its own. */
    TaskOrder order(byte[] body) {
        Body read = new Body(body, "by", "kind", "case", "because", "dueAt");
        String by = read.name("by");
        TaskKind kind = read.faults.oneOf(read.root, "", "kind", TaskKind.class);
        String because = read.words("because", true);
        String caseId = read.faults.text(read.root, "", "case", true, false, LONGEST);
        Instant dueAt = read.faults.time(read.root, "dueAt");
        if (kind == null && read.root.path("kind").isMissingNode()) {
            read.faults.add("kind", "is missing", null, CaseRequestReader.allowed(TaskKind.values()));
        }
        CaseId id = caseId == null ? null : caseId(caseId, read.faults);
        read.check();
        if (kind == null) {
            throw new IllegalStateException("a missing kind was not found to be missing");
        }
        return new TaskOrder(kind, id, "person:" + UUID.randomUUID(), String.valueOf(because), List.of(), dueAt, by);
    }

    /** What is asked for in the address; several states or kinds are separated by commas. */
    TaskQuery query(Set<String> given, Function<String, @Nullable String> parameter, int mostListed) {
        Faults faults = new Faults();
        Set<String> known = Set.of("state", "kind", "owner", "team", "case", "dueBefore", "after", "limit");
        given.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        CaseRequestReader.echo(name),
                        "is not asked by",
                        null,
                        String.join(", ", known.stream().sorted().toList())));
        Set<TaskState> states = several(parameter.apply("state"), "state", TaskState.class, faults);
        Set<TaskKind> kinds = several(parameter.apply("kind"), "kind", TaskKind.class, faults);
        String caseId = parameter.apply("case");
        CaseId id = caseId == null ? null : caseId(caseId, faults);
        Instant before = instant(parameter.apply("dueBefore"), faults);
        TaskQuery.Position after = position(parameter.apply("after"), faults);
        int limit = limit(parameter.apply("limit"), mostListed, faults);
        faults.check();
        return new TaskQuery(
                states, kinds, parameter.apply("owner"), parameter.apply("team"), id, before, after, limit);
    }

    /** Names a place in the list, for whoever asks for the next page. */
    static String written(TaskQuery.Position position) {
        String text = position.dueAt() + "|" + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TaskQuery.@Nullable Position position(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 2) {
                return new TaskQuery.Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            // falls through to the one complaint below
        }
        faults.add("after", "is not right", null, "what the page before gave as next");
        return null;
    }

    private static <E extends Enum<E>> Set<E> several(
            @Nullable String text, String field, Class<E> type, Faults faults) {
        Set<E> found = EnumSet.noneOf(type);
        if (text == null || text.isBlank()) {
            return found;
        }
        for (String name : text.split(",", -1)) {
            String wanted = name.strip().toUpperCase(Locale.ROOT);
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(wanted))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> faults.add(
                                    field, "is not known", name, CaseRequestReader.allowed(type.getEnumConstants())));
        }
        return found;
    }

    private static @Nullable CaseId caseId(String text, Faults faults) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException wrong) {
            faults.add("case", "is no id", text, "the id of a case");
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            faults.add("dueBefore", "is no time", text, "a time with offset, like 2026-12-01T09:00:00+08:00");
            return null;
        }
    }

    private static int limit(@Nullable String text, int most, Faults faults) {
        try {
            int limit = text == null ? 50 : Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException wrong) {
            // falls through to the one complaint below
        }
        faults.add("limit", "is out of range", text, "1 to " + most);
        return 1;
    }

    /** A request's body with what was wrong in it. */
    private final class Body {

        private final Faults faults = new Faults();
        private final JsonNode root;

        Body(byte[] body, String... fields) {
            root = json.parse(body);
            faults.unknown(root, "", Set.of(fields));
        }

        String name(String field) {
            String name = faults.text(root, "", field, true, false, TaskChange.NAME_LENGTH);
            if (name != null && name.equalsIgnoreCase(TaskOrder.RULES)) {
                faults.add(field, "is taken", name, "a person's name");
            }
            return name == null ? "" : name;
        }

        @Nullable
        String words(String field, boolean required) {
            return faults.text(root, "", field, required, true, TaskChange.WORDS_LENGTH);
        }

        void check() {
            faults.check();
        }
    }
}
