package io.huifang.campaign;

import io.huifang.call.Disposition;
import io.huifang.campaign.calendar.Calendars;
import io.huifang.campaign.reach.Counts;
import io.huifang.campaign.reach.Estimate;
import io.huifang.campaign.reach.Estimator;
import io.huifang.campaign.reach.HourChoice;
import io.huifang.campaign.reach.HourOfWeek;
import io.huifang.campaign.reach.Outlook;
import io.huifang.campaign.reach.OwnCall;
import io.huifang.campaign.reach.ReachSettings;
import io.huifang.campaign.reach.Tally;
import io.huifang.campaign.retry.RetryPlan;
import io.huifang.campaign.rules.CallingHours;
import io.huifang.campaign.rules.CallingRules.When;
import io.huifang.campaign.rules.Cap;
import io.huifang.campaign.rules.Occasion;
import io.huifang.campaign.rules.Rule;
import io.huifang.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A simulated campaign among invented people: the real rules, retry plan, next steps and choice of hours; only the
 * telephone and the database are missing. One line, a minute for each call. The same seed has the same people with the
 * same luck at the same hour whatever the policy.
 */
final class SyntheticTown {

    enum Policy {
        SOONEST,
        RETRIES,
        ALL,
        /** Knows every habit and takes the best of the same hours. */
        ORACLE
    }

    static final Duration DEADLINE = Duration.ofDays(7);
    private static final Instant START = Instant.parse("2026-10-12T01:00:00Z");
    private static final Duration CALL = Duration.ofMinutes(1);
    private static final Duration LEARNED_EVERY = Duration.ofHours(1);
    private static final double BUSY = 0.05;

    /** What became of one call: what was expected, and whether it was answered. */
    record Call(Instant at, double expected, boolean answered) {}

    /** What became of one case. */
    static final class Story {
        final Instant opened;
        int calls;

        @Nullable
        Instant reached;

        double outlook = Double.NaN;

        Story(Instant opened) {
            this.opened = opened;
        }
    }

    private record Turn(int person, Instant at) {}

    private final Policy policy;
    private final int people;
    private final long seed;
    private final Timetable timetable;
    private final RetryPlan plan;
    private final ReachSettings settings;
    private final BestTime bestTime;
    private final Prospects prospects;
    private final CallingCampaign campaign;
    private final Map<Counts.Cell, Tally> cells = new HashMap<>();
    private final Map<Integer, List<Attempt>> attempts = new HashMap<>();
    private final List<SyntheticPerson> town = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private Estimator estimator;
    private Instant learnedAt = START;

    final List<Story> stories = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();

    SyntheticTown(Policy policy, int people, long seed, Calling calling, ReachSettings settings) {
        this.policy = policy;
        this.people = people;
        this.seed = seed;
        this.settings = settings;
        timetable = calling.timetable();
        plan = calling.plan();
        bestTime = new BestTime(timetable, settings.choosing());
        prospects = new Prospects(timetable, plan);
        estimator = new Estimator(settings, Counts.none(START));
        campaign = CallingCampaign.drafted(
                CampaignId.SINGLE_CASES,
                new CampaignOrder("town", "employer", Language.EN_US, 5, null, Map.of()),
                START);
    }

    static Calling calling() {
        return new CallingConfiguration()
                .calling(
                        Campaign.limits(1000, 1000),
                        Campaign.properties("a", 1),
                        Calendars.load(null, "CN"),
                        new AnyNumbering(),
                        new TrunkProperties(List.of()),
                        new HandClock());
    }

    void run(Duration opening) {
        SplittableRandom random = new SplittableRandom(seed);
        PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::person));
        for (int i = 0; i < people; i++) {
            town.add(SyntheticPerson.random(i, random));
            Instant opened = START.plusSeconds(random.nextLong(opening.toSeconds()));
            cases.add(open(i, opened));
            stories.add(new Story(opened));
            attempts.put(i, new ArrayList<>());
            turns.add(new Turn(i, opened));
        }
        Instant free = START;
        while (!turns.isEmpty()) {
            Turn turn = turns.remove();
            Instant at = turn.at().isBefore(free) ? free : turn.at();
            int person = turn.person();
            Case kase = cases.get(person);
            if (attempts.get(person).isEmpty() && kase.waiting().rule() == null) {
                settle(kase, better(new NextStep.Call(1, at, Rule.RETRY, null), person, at), person, at, turns);
                if (!kase.dueAt().equals(at)) {
                    continue;
                }
            }
            switch (timetable.when(occasion(person, kase.nextContact()), at)) {
                case When.Never never -> kase.goOn(new NextStep.Settle(Campaign.verified()), null, at);
                case When.At(Instant allowed, var because) -> {
                    if (allowed.isAfter(at)) {
                        turns.add(new Turn(person, allowed));
                    } else {
                        call(person, kase, at, turns);
                        free = at.plus(CALL);
                    }
                }
            }
        }
    }

    private Case open(int person, Instant at) {
        return Case.opened(
                new CaseId(new UUID(seed, person * 0x9E3779B97F4A7C15L)),
                new CaseOrder(
                        null,
                        Language.EN_US,
                        "employer",
                        Map.of(),
                        town.get(person).lines().stream()
                                .map(SyntheticPerson.Line::contact)
                                .toList(),
                        null,
                        new CaseOrder.Terms(
                                CampaignId.SINGLE_CASES, CaseOrder.Urgency.NORMAL, at.plus(DEADLINE), null)),
                at);
    }

    private void call(int person, Case kase, Instant at, PriorityQueue<Turn> turns) {
        int place = kase.nextContact();
        HourOfWeek hour = hour(at);
        SyntheticPerson called = town.get(person);
        boolean answered = luck(person, at) < called.chance(place, hour);
        calls.add(new Call(at, estimate(person, place, at).mean(), answered));
        Story story = stories.get(person);
        story.calls++;
        Disposition disposition = answered
                ? Disposition.ANSWERED
                : luck(person + people, at) < BUSY ? Disposition.BUSY : Disposition.NO_ANSWER;
        Attempt attempt = kase.call("a", at, Duration.ofMinutes(2));
        attempt.ended(Campaign.ended(attempt.call(), "", disposition, null, List.of()));
        attempts.get(person).add(attempt);
        learn(called, place, hour, at, answered);
        if (answered) {
            story.reached = at;
            return;
        }
        Instant ended = at.plus(CALL);
        NextStep soonest = NextStep.after(
                NextStep.Conversation.NONE,
                attempts.get(person),
                kase.contacts(),
                new NextStep.Patience(Duration.ofMinutes(30), 2, plan, timetable.zoneOf(kase.nextContactPoint())),
                ended);
        settle(
                kase,
                soonest instanceof NextStep.Call next ? better(next, person, ended) : soonest,
                person,
                ended,
                turns);
        if (story.calls == 1) {
            story.outlook = outlook(kase, person);
        }
    }

    private void settle(Case kase, NextStep step, int person, Instant now, PriorityQueue<Turn> turns) {
        kase.goOn(step, null, now);
        if (kase.state() == CaseState.OPEN) {
            kase.waits(timetable.due(kase, campaign, now));
            if (!attempts.get(person).isEmpty() || !kase.dueAt().equals(now)) {
                turns.add(new Turn(person, kase.dueAt()));
            }
        }
    }

    private NextStep better(NextStep.Call call, int person, Instant now) {
        boolean first = attempts.get(person).isEmpty();
        return switch (policy) {
            case SOONEST -> call;
            case RETRIES -> first ? call : chosen(call, person);
            case ALL -> chosen(call, person);
            case ORACLE -> known(call, person);
        };
    }

    private NextStep.Call chosen(NextStep.Call call, int person) {
        return bestTime.better(call, question(call, person), estimator, seed(call, person));
    }

    private NextStep.Call known(NextStep.Call call, int person) {
        List<HourChoice.Option> options =
                bestTime.options(question(call, person), call.notBefore(), estimator, seed(call, person));
        Instant first =
                options.isEmpty() ? call.notBefore() : options.getFirst().at();
        return options.stream()
                .max(Comparator.comparingDouble(option ->
                        town.get(person).chance(call.contactPlace(), hour(option.at()))
                                * Math.pow(
                                        2,
                                        -Duration.between(first, option.at()).toSeconds()
                                                / (double) settings.choosing()
                                                        .waitingHalves()
                                                        .toSeconds())))
                .map(option -> new NextStep.Call(call.contactPlace(), option.at(), Rule.BEST_TIME, null))
                .orElse(call);
    }

    private long seed(NextStep.Call call, int person) {
        return (seed * people + person) * 31 + attempts.get(person).size();
    }

    private BestTime.Question question(NextStep.Call call, int person) {
        SyntheticPerson called = town.get(person);
        int place = call.contactPlace();
        return new BestTime.Question(
                called.lines().get(place - 1).contact().kind(),
                called.industry(),
                occasion(person, place),
                own(person, place),
                prospects.share(
                        remaining(person, place),
                        call.notBefore(),
                        stories.get(person).opened.plus(DEADLINE)));
    }

    private Occasion occasion(int person, int place) {
        List<Instant> past = attempts.get(person).stream()
                .filter(attempt -> attempt.contactPlace() == place)
                .map(Attempt::placedAt)
                .toList();
        CaseOrder order = cases.get(person).order();
        return timetable.occasion(
                cases.get(person).contacts().at(place),
                campaign,
                null,
                null,
                order.terms().deadline(),
                new Cap.Past(past, List.of(), past.size(), 0),
                null);
    }

    private List<OwnCall> own(int person, int place) {
        return attempts.get(person).stream()
                .filter(attempt -> attempt.contactPlace() == place)
                .map(attempt -> new OwnCall(attempt.placedAt(), hour(attempt.placedAt()), false))
                .toList();
    }

    private Estimate estimate(int person, int place, Instant at) {
        SyntheticPerson called = town.get(person);
        return estimator.estimate(
                called.lines().get(place - 1).contact().kind(), called.industry(), hour(at), own(person, place), at);
    }

    private double outlook(Case kase, int person) {
        if (kase.state() != CaseState.OPEN) {
            return 0;
        }
        return prospects
                .outlook(remaining(person, kase.nextContact()), town.get(person).industry(), kase.dueAt(), estimator, 0)
                .map(Outlook::chance)
                .orElse(0.0);
    }

    private List<Prospects.Remaining> remaining(int person, int next) {
        return IntStream.rangeClosed(next, town.get(person).lines().size())
                .mapToObj(place -> {
                    List<OwnCall> own = own(person, place);
                    return new Prospects.Remaining(
                            town.get(person).lines().get(place - 1).contact().kind(),
                            occasion(person, place),
                            own,
                            own.stream().map(OwnCall::at).toList(),
                            own.size());
                })
                .toList();
    }

    private void learn(SyntheticPerson called, int place, HourOfWeek hour, Instant at, boolean answered) {
        Counts.Cell cell = new Counts.Cell(
                called.lines().get(place - 1).contact().kind(), settings.known(called.industry()), hour);
        cells.put(cell, cells.getOrDefault(cell, Tally.none(at)).with(at, answered, settings.halfLife()));
        if (!at.isBefore(learnedAt.plus(LEARNED_EVERY))) {
            estimator = new Estimator(settings, Counts.of(cells, settings.halfLife(), at));
            learnedAt = at;
        }
    }

    private HourOfWeek hour(Instant at) {
        CallingHours.Place place = timetable.placeOf(null);
        return HourOfWeek.of(at, place.zone(), place.calendar());
    }

    private double luck(int person, Instant at) {
        return new SplittableRandom(seed * 1_000_003
                        + person * 7919L
                        + at.truncatedTo(ChronoUnit.HOURS).getEpochSecond())
                .split()
                .nextDouble();
    }
}
