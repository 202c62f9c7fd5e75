package io.huifang.faults;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the telephone network wrote down of calls to its subscribers. It knows nothing of the service, and is the truth. */
final class FarEnd {

    private static final int FIELDS = 5;

    private final Path journal;

    /** What rang before is of other tests, which have the same network. */
    private final Instant since = Instant.now();

    FarEnd(AsteriskLab.Running lab) {
        journal = lab.folder().resolve("network/log/cel-custom/journal.csv");
    }

    /**
     * A phone rang.
     *
     * @param answeredAt null when nobody picked up
     * @param spoken answers of the subscriber, each from its beginning
     * @param endedAt null while it lasts
     */
    record Ring(
            String number,
            Instant at,
            @Nullable Instant answeredAt,
            List<Instant> spoken,
            @Nullable Instant endedAt) {

        /** Answers that the caller took in: the subscriber speaks again only when he has heard the next question. */
        int acknowledged() {
            return Math.max(0, spoken.size() - 1);
        }

        /** Also when it has not ended yet. */
        boolean hasEndedAfter(Instant when) {
            return endedAt == null || endedAt.isAfter(when);
        }

        private Ring answered(Instant when) {
            return new Ring(number, at, when, spoken, endedAt);
        }

        private Ring spoke(Instant when) {
            List<Instant> more = new ArrayList<>(spoken);
            more.add(when);
            return new Ring(number, at, answeredAt, more, endedAt);
        }

        private Ring ended(Instant when) {
            return new Ring(number, at, answeredAt, spoken, when);
        }
    }

    /** All that rang since this was made, in their order. */
    List<Ring> rings() {
        Map<String, Ring> rings = new LinkedHashMap<>();
        lines().forEach(line -> {
            String[] fields = line.split(",", FIELDS);
            if (fields.length == FIELDS) {
                Instant when = instant(fields[1]);
                switch (fields[0]) {
                    case "CHAN_START" -> rings.put(fields[2], new Ring(fields[3], when, null, List.of(), null));
                    case "ANSWER" -> rings.computeIfPresent(fields[2], (id, ring) -> ring.answered(when));
                    case "APP_START" -> rings.computeIfPresent(fields[2], (id, ring) -> ring.spoke(when));
                    case "HANGUP" -> rings.computeIfPresent(fields[2], (id, ring) -> ring.ended(when));
                    default -> {
                        // APP_END, which this does not need
                    }
                }
            }
        });
        return rings.values().stream()
                .filter(ring -> !ring.at().isBefore(since))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(journal) ? Files.readAllLines(journal, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From seconds and microseconds. */
    private static Instant instant(String time) {
        String[] parts = time.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000);
    }
}
