package io.huifang.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.ContactPoint.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Over random histories, clocks and zones: nothing at night, outside hours, over a cap. */
class NeverPesteringTests {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES = List.of(
            CallingRulesTests.SHANGHAI,
            CallingRulesTests.NEW_YORK,
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"));
    private final CallingRules rules = CallingRulesTests.preset();

    @Property(tries = 300)
    void callsAsSoonAsAllowedAndNeverOtherwise(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 4) int zoneIndex,
            @ForAll @LongRange(max = 3L * 365 * 24 * 60) long minutes,
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 600) Integer> waits) {
        ZoneId zone = ZONES.get(zoneIndex);
        Instant now = FIRST.plus(Duration.ofMinutes(minutes));
        List<Instant> calls = new ArrayList<>();
        for (int wait : waits) {
            now = now.plus(Duration.ofMinutes(wait));
            Occasion occasion = new Occasion(
                    rules.hoursOf(kind),
                    CallingRulesTests.in(zone),
                    kind == Kind.SWITCHBOARD,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    new Cap.Past(calls, List.of(), 0, 0));
            if (rules.when(occasion, now) instanceof CallingRules.When.At(Instant at, var because)) {
                assertThat(at).isAfterOrEqualTo(now);
                assertThat(because == null).isEqualTo(at.equals(now));
                now = at;
                calls.add(at);
            }
        }

        int most = kind == Kind.SWITCHBOARD ? 20 : 5;
        for (Instant call : calls) {
            ZonedDateTime local = call.atZone(zone);
            LocalTime time = local.toLocalTime();
            assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59));
            if (kind == Kind.LANDLINE || kind == Kind.SWITCHBOARD) {
                assertThat(CallingRulesTests.in(zone).calendar().isWorkDay(local.toLocalDate()))
                        .isTrue();
                assertThat(time.isBefore(LocalTime.of(11, 30)) || !time.isBefore(LocalTime.of(14, 0)))
                        .isTrue();
                assertThat(time).isBefore(LocalTime.of(17, 30));
            }
            assertThat(calls.stream()
                            .filter(other -> other.atZone(zone).toLocalDate().equals(local.toLocalDate())))
                    .hasSizeLessThanOrEqualTo(most);
            assertThat(calls.stream().filter(other -> monday(other, zone).equals(monday(call, zone))))
                    .hasSizeLessThanOrEqualTo(kind == Kind.SWITCHBOARD ? 60 : 12);
        }
    }

    private static Object monday(Instant call, ZoneId zone) {
        return call.atZone(zone)
                .toLocalDate()
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
