package io.huifang.faults;

import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service again and again in a running campaign on a real PBX, and then compares what rang at the far end with
 * what the service says. Started by {@code bench/kills/run.sh}, which writes the head of the results.
 */
final class KillBench {

    private static final Duration REST = Duration.ofMinutes(1);

    private KillBench() {}

    /**
     * @param args file to which the results are added; {@code h2} or {@code postgresql}; kills; seed; minutes after which no
     *     more kills are begun
     */
    public static void main(String[] args) throws Exception {
        boolean postgresql = args[1].equals("postgresql");
        int count = Integer.parseInt(args[2]);
        long seed = Long.parseLong(args[3]);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kills-");
        List<String> broken;
        try (AsteriskLab.Running lab = AsteriskLab.start(folder.resolve("lab"));
                AutoCloseable closing = () -> System.out.println("files are in " + folder)) {
            Map<String, String> settings = Stage.environment(lab);
            Postgres database = postgresql ? Postgres.start(folder.resolve("postgres")) : null;
            if (database != null) {
                settings.put("HUIFANG_DB_URL", database.url());
            }
            try (KilledCampaign campaign = KilledCampaign.start(lab, folder.resolve("service"), settings, seed)) {
                List<KilledCampaign.Kill> kills =
                        kill(campaign, count, seed, Duration.ofMinutes(Long.parseLong(args[4])));
                campaign.comeToRest(REST);
                broken = campaign.brokenPromises();
                String report = report(postgresql ? "PostgreSQL" : "H2", seed, kills, campaign, broken);
                System.out.print(report);
                Files.writeString(Path.of(args[0]), report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } finally {
                if (database != null) {
                    database.close();
                }
            }
        }
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** Each moment equally often, in a random order. */
    private static List<KilledCampaign.Kill> kill(KilledCampaign campaign, int count, long seed, Duration most)
            throws IOException {
        long end = System.nanoTime() + most.toNanos();
        List<KillMoment> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(KillMoment.values()[i % KillMoment.values().length]);
        }
        Collections.shuffle(moments, new Random(seed));
        List<KilledCampaign.Kill> kills = new ArrayList<>();
        for (KillMoment moment : moments) {
            if (System.nanoTime() < end) {
                KilledCampaign.Kill kill = campaign.kill(moment, kills.size());
                kills.add(kill);
                long left = TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime());
                System.out.println("kill " + kills.size() + " " + kill + ", " + left + " s left");
            }
        }
        return kills;
    }

    private static String report(
            String database, long seed, List<KilledCampaign.Kill> kills, KilledCampaign campaign, List<String> broken) {
        Map<KillMoment, Integer> byMoment = new EnumMap<>(KillMoment.class);
        Map<KillMoment, Integer> cutOff = new EnumMap<>(KillMoment.class);
        kills.forEach(kill -> {
            byMoment.merge(kill.moment(), 1, Integer::sum);
            cutOff.merge(kill.moment(), kill.cutOff(), Integer::sum);
        });
        List<JsonNode> cases = campaign.files();
        Map<String, Integer> states = new TreeMap<>();
        int attempts = 0;
        int interrupted = 0;
        int answers = 0;
        for (JsonNode kase : cases) {
            states.merge(kase.path("state").asString(""), 1, Integer::sum);
            for (JsonNode attempt : kase.path("attempts")) {
                attempts++;
                interrupted += attempt.path("state").asString("").equals("INTERRUPTED") ? 1 : 0;
                answers += attempt.path("answers").size();
            }
        }
        int rings = campaign.rings().size();
        int acknowledged =
                campaign.rings().stream().mapToInt(FarEnd.Ring::acknowledged).sum();
        StringBuilder report =
                new StringBuilder("## %s, %d kills, seed %d%n%n".formatted(database, kills.size(), seed));
        report.append("| killed when | kills | calls that the far end saw cut off |%n|---|---|---|%n".formatted());
        byMoment.forEach((moment, times) ->
                report.append("| %s | %d | %d |%n".formatted(moment, times, cutOff.getOrDefault(moment, 0))));
        report.append("""

                %d cases (%s), %d attempts of which %d interrupted, %d rings at the far end (%d attempts never rang there), \
                %d answers stored, at least %d taken in as the far end heard it.

                """.formatted(
                        cases.size(), states, attempts, interrupted, rings, attempts - rings, answers, acknowledged));
        report.append(broken.isEmpty() ? "No promise was broken.\n\n" : "Broken:\n\n");
        broken.forEach(promise -> report.append("- ").append(promise).append('\n'));
        return report.toString();
    }
}
