package io.huifang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.reach.Counts;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourChoice;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.reach.Settings;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.campaign.rules.Ruling;
import io.huifang.campaign.rules.Window;
import io.huifang.kernel.Language;
import io.huifang.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The rules have the last word, whatever is believed of an hour. */
class BestTimeFuzzTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"));

    private final ReachSettings settings = Settings.preset();
    private final Timetable timetable = new CallingConfiguration()
            .calling(
                    Campaign.limits(1000, 1000),
                    Campaign.properties("a", 1),
                    Calendars.load(null, "CN"),
                    new AnyNumbering(),
                    new TrunkProperties(List.of()),
                    new HandClock())
            .timetable();
    private final BestTime bestTime = new BestTime(timetable, settings.choosing());
    private final Estimator estimator = new Estimator(settings, Counts.none(FIRST));
    private final CallingCampaign campaign = CallingCampaign.drafted(
            CampaignId.SINGLE_CASES, new CampaignOrder("c", "employer", Language.EN_US, 5, null, Map.of()), FIRST);

    private BestTime.Question question(
            ContactPoint.Kind kind,
            ZoneId zone,
            List<Window> preferred,
            @Nullable Instant deadline,
            Duration mostDelay,
            List<Instant> past) {
        ContactPoint contact = new ContactPoint(new PhoneNumber("01055550001"), kind, "", zone, preferred);
        Occasion occasion = timetable.occasion(
                new Contact(1, contact, ContactHealth.of(contact), true),
                campaign,
                null,
                null,
                deadline,
                new Cap.Past(past, past, past.size(), past.size()),
                null);
        return new BestTime.Question(kind, "it", occasion, List.of(), mostDelay);
    }

    @Property(tries = 150)
    void everyTimeIsOneThatTheRulesAllowAndNoneIsPutOffTooLong(
            @ForAll ContactPoint.Kind kind,
            @ForAll @IntRange(max = 3) int zone,
            @ForAll boolean prefers,
            @ForAll @LongRange(max = 365L * 24 * 60) long minutes,
            @ForAll @IntRange(min = 1, max = 96) int hoursToDeadline,
            @ForAll @IntRange(max = 48) int mostDelay,
            @ForAll @Size(max = 8) List<@IntRange(max = 72) Integer> callsBefore,
            @ForAll long seed) {
        Instant now = FIRST.plus(Duration.ofMinutes(minutes));
        BestTime.Question question = question(
                kind,
                ZONES.get(zone),
                prefers ? List.of(Window.of("10:00-11:15"), Window.of("15:30-16:30")) : List.of(),
                now.plus(Duration.ofHours(hoursToDeadline)),
                Duration.ofHours(mostDelay),
                callsBefore.stream()
                        .map(hours -> now.minus(Duration.ofHours(hours)))
                        .toList());
        List<HourChoice.Option> options = bestTime.options(question, now, estimator, seed);
        NextStep.Call call = new NextStep.Call(1, now, null);
        NextStep.Call better = bestTime.better(call, question, estimator, seed);

        if (timetable.when(question.occasion(), now) instanceof When.At(Instant soonest, var because)) {
            Duration longest = Duration.ofHours(Math.min(mostDelay, 24));
            assertThat(options.getFirst().at()).isEqualTo(soonest);
            assertThat(options).allSatisfy(option -> {
                assertThat(timetable.ruling(question.occasion(), option.at())).isInstanceOf(Ruling.Allowed.class);
                assertThat(option.at()).isBetween(soonest, soonest.plus(longest));
            });
            assertThat(better.equals(call)
                            || options.stream().anyMatch(option -> option.at().equals(better.notBefore())))
                    .isTrue();
        } else {
            assertThat(options).isEmpty();
            assertThat(better).isEqualTo(call);
        }
    }

    @Property(tries = 50)
    void leavesAppointmentsAndCoolDownsAlone(@ForAll long seed, @ForAll boolean appointment) {
        NextStep.Call call = appointment
                ? NextStep.Call.agreed(1, FIRST)
                : new NextStep.Call(1, FIRST, Rule.COOL_DOWN, "The service lost the last call.");

        assertThat(bestTime.better(
                        call,
                        question(
                                ContactPoint.Kind.MOBILE,
                                ZONES.getFirst(),
                                List.of(),
                                null,
                                Duration.ofDays(2),
                                List.of()),
                        estimator,
                        seed))
                .isEqualTo(call);
    }
}
