package io.huifang.campaign.reach;

import io.huifang.campaign.ContactPoint;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Estimates P(answer). What is assumed for the kind of contact point is corrected by all calls, the result by the calls of
 * that kind, this by those of the kind in its industry, and this by the calls to the same number: each level is the prior
 * of the next, so that little data moves little (partial pooling; Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 5).
 * Immutable, for any thread.
 */
public final class Estimator {

    private static final List<HourOfWeek> WEEK = java.util.stream.IntStream.range(0, HourOfWeek.HOURS)
            .mapToObj(HourOfWeek::ofIndex)
            .toList();

    private final ReachSettings settings;
    private final Counts counts;
    private final Map<ContactPoint.Kind, List<Belief>> byKind;
    private final Map<Group, List<Belief>> byGroup = new ConcurrentHashMap<>();
    private final double[][] kindCloseness;
    private final double[][] industryCloseness;

    private record Group(ContactPoint.Kind kind, String industry) {}

    public Estimator(ReachSettings settings, Counts counts) {
        this.settings = settings;
        this.counts = counts;
        kindCloseness = settings.levels().kind().closeness().table();
        industryCloseness = settings.levels().industry().closeness().table();
        byKind = kinds();
    }

    private Map<ContactPoint.Kind, List<Belief>> kinds() {
        Belief.Seen all = Belief.Seen.NOTHING;
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            List<Tally> week = counts.week(kind);
            for (HourOfWeek hour : WEEK) {
                Tally tally = week.get(hour.index());
                all = all.plus(1, tally.tried(), tally.answered(), settings.assumed(kind, hour));
            }
        }
        Map<ContactPoint.Kind, List<Belief>> kinds = new EnumMap<>(ContactPoint.Kind.class);
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            double prior = settings.levels().all().calls();
            Belief.Seen seen = all;
            List<Belief> assumed = WEEK.stream()
                    .map(hour -> new Belief(settings.assumed(kind, hour), prior).after(seen, prior))
                    .toList();
            kinds.put(
                    kind,
                    corrected(
                            assumed,
                            counts.week(kind),
                            kindCloseness,
                            settings.levels().kind().calls()));
        }
        return kinds;
    }

    private List<Belief> group(ContactPoint.Kind kind, String industry) {
        return byGroup.computeIfAbsent(new Group(kind, settings.known(industry)), group -> {
            double factor = settings.factor(kind, group.industry());
            List<Belief> ofKind = Optional.ofNullable(byKind.get(kind)).orElseThrow().stream()
                    .map(belief -> belief.movedAs(0.5, factor / (1 + factor)))
                    .toList();
            return corrected(
                    ofKind,
                    counts.week(kind, group.industry()),
                    industryCloseness,
                    settings.levels().industry().calls());
        });
    }

    private static List<Belief> corrected(List<Belief> above, List<Tally> week, double[][] closeness, double prior) {
        return WEEK.stream()
                .map(hour -> {
                    Belief.Seen seen = Belief.Seen.NOTHING;
                    for (int other = 0; other < HourOfWeek.HOURS; other++) {
                        Tally tally = week.get(other);
                        if (tally.tried() > 0) {
                            seen = seen.plus(
                                    closeness[hour.index()][other],
                                    tally.tried(),
                                    tally.answered(),
                                    above.get(other).mean());
                        }
                    }
                    return above.get(hour.index()).after(seen, prior);
                })
                .toList();
    }

    /**
     * The chance that a call is answered.
     *
     * @param own earlier calls to the same number
     * @param now what older calls weigh is counted from here
     */
    public Estimate estimate(ContactPoint.Kind kind, String industry, HourOfWeek hour, List<OwnCall> own, Instant now) {
        List<Belief> group = group(kind, industry);
        ReachSettings.Level level = settings.levels().number();
        Belief.Seen seen = Belief.Seen.NOTHING;
        for (OwnCall call : own) {
            double weight = Math.min(1, Tally.weight(call.at(), now, settings.halfLife()))
                    * level.closeness().of(hour, call.hour());
            seen = seen.plus(
                    weight,
                    1,
                    call.answered() ? 1 : 0,
                    group.get(call.hour().index()).mean());
        }
        Belief ofGroup = group.get(hour.index());
        return new Estimate(
                kind,
                settings.known(industry),
                hour,
                ofGroup,
                ofGroup.after(seen, level.calls()),
                counts.week(kind).get(hour.index()),
                own);
    }

    /** What is expected of a number that was never called. */
    public Estimate estimate(ContactPoint.Kind kind, String industry, HourOfWeek hour) {
        return estimate(kind, industry, hour, List.of(), counts.asOf());
    }

    /** What was seen at an hour, of one industry. */
    public Tally tally(ContactPoint.Kind kind, String industry, HourOfWeek hour) {
        return counts.week(kind, settings.known(industry)).get(hour.index());
    }

    /** What was seen at an hour, of all industries. */
    public Tally tally(ContactPoint.Kind kind, HourOfWeek hour) {
        return counts.week(kind).get(hour.index());
    }
}
