package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseIdsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00.123Z");

    private final CaseIds ids = new CaseIds();

    private List<UUID> made(int count, Instant now) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(ids.next(now).value());
        }
        return made;
    }

    /** More than the counter holds, and then by a clock that was set back. */
    @Test
    void eachIsGreaterThanTheOneBefore() {
        List<UUID> made = made(10_000, NOW);
        made.addAll(made(100, NOW.minus(Duration.ofHours(1))));
        made.addAll(made(100, NOW.plus(Duration.ofHours(1))));

        assertThat(made).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellsItsTimeAsUuidsOfVersionSevenDo() {
        UUID id = ids.next(NOW).value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
