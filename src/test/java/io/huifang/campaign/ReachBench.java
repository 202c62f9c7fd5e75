package io.huifang.campaign;

import io.huifang.campaign.SyntheticTown.Policy;
import io.huifang.campaign.SyntheticTown.Story;
import io.huifang.campaign.reach.ReachSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.springframework.core.io.ClassPathResource;

/**
 * Compares calling as soon as allowed with calling at better hours, among invented people whose habits are known. Started
 * by {@code bench/reach/run.sh}.
 */
final class ReachBench {

    private static final Duration OPENING = Duration.ofDays(28);
    private static final double UNLIKELY = 0.3;

    private ReachBench() {}

    private record Measure(String name, String format, ToDoubleFunction<SyntheticTown> of) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("reached within 1 day, %", "%.1f", town -> 100 * reached(town.stories, 1)),
            new Measure("reached within 3 days, %", "%.1f", town -> 100 * reached(town.stories, 3)),
            new Measure("reached within 7 days, %", "%.1f", town -> 100 * reached(town.stories, 7)),
            new Measure(
                    "of the cases of the last week within 7 days, %",
                    "%.1f", town -> 100 * reached(lastWeek(town.stories), 7)),
            new Measure("calls", "%.0f", town -> town.calls.size()),
            new Measure(
                    "calls for each case reached",
                    "%.2f",
                    town -> town.calls.size() / (reached(town.stories, 7) * town.stories.size())),
            new Measure("hours to the answer, median", "%.1f", ReachBench::hoursToAnswer),
            new Measure("calls in the busiest hour of the day, %", "%.1f", ReachBench::busiest));

    /** @param args file for the results, number of cases, number of seeds, commit, machine */
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[1]);
        int seeds = Integer.parseInt(args[2]);
        ReachSettings settings = new CallingConfiguration()
                .reachSettings(new ReachProperties(new ClassPathResource("campaign/reachability.yaml")));
        Calling calling = SyntheticTown.calling();
        Map<Policy, List<SyntheticTown>> towns = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            towns.put(
                    policy,
                    IntStream.rangeClosed(1, seeds)
                            .parallel()
                            .mapToObj(seed -> {
                                SyntheticTown town = new SyntheticTown(policy, people, seed, calling, settings);
                                town.run(OPENING);
                                return town;
                            })
                            .toList());
        }
        List<String> lines = new ArrayList<>(List.of(
                "# As soon as allowed against better hours",
                "",
                "`bench/reach/run.sh " + people + " " + seeds + "`, commit " + args[3] + ", " + args[4] + ", Java "
                        + Runtime.version().feature() + ".",
                "",
                "Invented people in four industries with eight habits (`SyntheticPerson`), half of them with two numbers, 15 %"
                        + " of the numbers never answered; " + people
                        + " cases opened over 28 days, each with a deadline of"
                        + " 7 days. The rules, the retry plan, the next steps and the choice of hours are the service's own"
                        + " and as they are shipped; there is one line, a minute for each call. It starts with no counts, so"
                        + " all learning is within. Means of " + seeds
                        + " seeds with their 95 % intervals (Student's t);"
                        + " the difference is taken seed by seed. The oracle knows every person's habit and takes the best"
                        + " of the same hours for each call: a bound for choosing hours one call at a time."
                        + " Sharpness, the cost of waiting and the weight of a number's own calls were tuned on four other"
                        + " seeds of the same town; in another town the gain may be smaller.",
                "",
                "| | as soon as allowed | better hours for retries | better hours for all calls | oracle | retries against"
                        + " soonest | all against soonest |",
                "|---|---|---|---|---|---|---|"));
        for (Measure measure : MEASURES) {
            List<double[]> values = Arrays.stream(Policy.values())
                    .map(policy ->
                            towns.get(policy).stream().mapToDouble(measure.of()).toArray())
                    .toList();
            lines.add("| " + measure.name() + " | "
                    + values.stream().map(all -> mean(measure, all)).collect(Collectors.joining(" | ")) + " | "
                    + mean(measure, minus(values.get(1), values.get(0))) + " | "
                    + mean(measure, minus(values.get(2), values.get(0))) + " |");
        }
        calibration(towns.get(Policy.ALL), lines);
        outlooks(towns.get(Policy.ALL), lines);
        Files.write(Path.of(args[0]), lines);
        lines.forEach(System.out::println);
    }

    private static void calibration(List<SyntheticTown> towns, List<String> lines) {
        lines.addAll(List.of(
                "",
                "## What was expected of each call, and what came",
                "",
                "Better hours for all calls, over all seeds.",
                "",
                "| expected | calls | mean expected, % | answered, % |",
                "|---|---|---|---|"));
        double brier = 0;
        double plain = 0;
        List<SyntheticTown.Call> all =
                towns.stream().flatMap(town -> town.calls.stream()).toList();
        double base = all.stream().filter(SyntheticTown.Call::answered).count() / (double) all.size();
        for (SyntheticTown.Call call : all) {
            double answered = call.answered() ? 1 : 0;
            brier += (call.expected() - answered) * (call.expected() - answered) / all.size();
            plain += (base - answered) * (base - answered) / all.size();
        }
        for (int decile = 0; decile < 10; decile++) {
            int from = decile;
            List<SyntheticTown.Call> calls = all.stream()
                    .filter(call -> (int) (call.expected() * 10) == from)
                    .toList();
            if (!calls.isEmpty()) {
                lines.add("| %d-%d %% | %d | %.1f | %.1f |"
                        .formatted(
                                from * 10,
                                from * 10 + 10,
                                calls.size(),
                                100
                                        * calls.stream()
                                                .mapToDouble(SyntheticTown.Call::expected)
                                                .average()
                                                .orElse(0),
                                100.0
                                        * calls.stream()
                                                .filter(SyntheticTown.Call::answered)
                                                .count()
                                        / calls.size()));
            }
        }
        lines.addAll(List.of(
                "",
                "Brier score %.4f; %.4f when the overall rate (%.1f %%) is expected of every call."
                        .formatted(brier, plain, 100 * base)));
    }

    private static void outlooks(List<SyntheticTown> towns, List<String> lines) {
        List<Story> missed = towns.stream()
                .flatMap(town -> town.stories.stream())
                .filter(story -> !Double.isNaN(story.outlook))
                .toList();
        lines.addAll(List.of(
                "",
                "## The outlook after a first call that was missed, and what came",
                "",
                "| outlook | cases | mean outlook, % | reached in the end, % |",
                "|---|---|---|---|"));
        for (int fifth = 0; fifth < 5; fifth++) {
            int from = fifth;
            List<Story> stories = missed.stream()
                    .filter(story -> Math.min(4, (int) (story.outlook * 5)) == from)
                    .toList();
            if (!stories.isEmpty()) {
                lines.add("| %d-%d %% | %d | %.1f | %.1f |"
                        .formatted(
                                from * 20,
                                from * 20 + 20,
                                stories.size(),
                                100
                                        * stories.stream()
                                                .mapToDouble(story -> story.outlook)
                                                .average()
                                                .orElse(0),
                                100.0
                                        * stories.stream()
                                                .filter(story -> story.reached != null)
                                                .count()
                                        / stories.size()));
            }
        }
        List<Story> marked =
                missed.stream().filter(story -> story.outlook < UNLIKELY).toList();
        lines.addAll(List.of(
                "",
                "%d of %d were marked as unlikely (below %.0f %%) after the first call; of these %.1f %% were reached."
                        .formatted(
                                marked.size(),
                                missed.size(),
                                100 * UNLIKELY,
                                marked.isEmpty()
                                        ? 0
                                        : 100.0
                                                * marked.stream()
                                                        .filter(story -> story.reached != null)
                                                        .count()
                                                / marked.size())));
    }

    private static double reached(List<Story> stories, int days) {
        return stories.stream()
                        .filter(story -> story.reached != null
                                && !story.reached.isAfter(story.opened.plus(Duration.ofDays(days))))
                        .count()
                / (double) stories.size();
    }

    private static List<Story> lastWeek(List<Story> stories) {
        return stories.stream()
                .filter(story -> story.opened.isAfter(stories.stream()
                        .map(other -> other.opened)
                        .max(java.util.Comparator.naturalOrder())
                        .orElseThrow()
                        .minus(Duration.ofDays(7))))
                .toList();
    }

    private static double hoursToAnswer(SyntheticTown town) {
        double[] hours = town.stories.stream()
                .filter(story -> story.reached != null)
                .mapToDouble(
                        story -> Duration.between(story.opened, story.reached).toSeconds() / 3600.0)
                .sorted()
                .toArray();
        return hours[hours.length / 2];
    }

    private static double busiest(SyntheticTown town) {
        return 100.0
                * town.calls.stream()
                        .collect(Collectors.groupingBy(
                                call -> call.at()
                                        .atOffset(java.time.ZoneOffset.ofHours(8))
                                        .getHour(),
                                Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                / town.calls.size();
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static String mean(Measure measure, double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
        double half = TDistribution.of(values.length - 1).inverseCumulativeProbability(0.975)
                * Math.sqrt(variance / values.length);
        return (measure.format() + " ± " + measure.format()).formatted(mean, half);
    }
}
