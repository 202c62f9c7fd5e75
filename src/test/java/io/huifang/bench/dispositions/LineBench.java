package io.huifang.bench.dispositions;

import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Calls every subscriber of {@code docker/network/line.conf}, or those whose number begins as wanted, and writes what the
 * calls were taken for; run by {@code bench/dispositions/run.sh}. Ends with 1 when a person was not spoken to, or fewer than
 * 95 % of the announcements were understood.
 */
final class LineBench {

    private static final Path NETWORK = Path.of("docker", "network", "line.conf");
    private static final Path FOLDER = Path.of("target", "bench", "dispositions");
    private static final long PATIENCE_SECONDS = 120;
    private static final double ENOUGH = 0.95;

    private LineBench() {}

    /** @param arguments the report's file, calls at once, how numbers begin (may be empty), a line on machine and commit */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int atOnce = Integer.parseInt(arguments[1]);
        List<Subscriber> all = Subscriber.read(NETWORK).stream()
                .filter(subscriber -> subscriber.number().startsWith(arguments[2]))
                .toList();
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
        List<Outcome> outcomes;
        long begun;
        try (AsteriskLab.Running lab = AsteriskLab.startWith(data.resolve("lab"), NETWORK);
                Bank bank = Bank.open(data, lab, atOnce)) {
            begun = System.nanoTime();
            for (Subscriber subscriber : all) {
                bank.order(subscriber);
            }
            outcomes = follow(bank, all);
        } catch (AsteriskLab.Unavailable | Stage.MissingException missing) {
            System.err.println(missing.getMessage());
            System.exit(3);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        Report report = new Report(outcomes, arguments[3] + ", " + atOnce + " calls at once", seconds);
        Files.writeString(file, report.text(), StandardCharsets.UTF_8);
        System.out.println(report.text());
        boolean good = report.personsLost().isEmpty() && report.announcementsRight() >= ENOUGH;
        System.exit(good ? 0 : 1);
    }

    /** Returns when all calls are over, or when none has ended for some minutes. */
    static List<Outcome> follow(Bank bank, List<Subscriber> all) throws IOException, InterruptedException {
        Map<Subscriber, Outcome> over = new LinkedHashMap<>();
        long lastEnd = System.nanoTime();
        while (over.size() < all.size()) {
            int before = over.size();
            for (Subscriber subscriber : all) {
                if (over.containsKey(subscriber)) {
                    continue;
                }
                JsonNode file = bank.file(subscriber);
                if (Outcome.isOver(file)) {
                    Outcome outcome = Outcome.of(subscriber, file);
                    over.put(subscriber, outcome);
                    System.out.printf(
                            "%3d of %d  %s %-20s %s%n",
                            over.size(),
                            all.size(),
                            subscriber.number(),
                            outcome.disposition(),
                            outcome.isRight() ? "" : "WRONG, is " + subscriber.means() + ": " + outcome.heard());
                }
            }
            if (over.size() > before) {
                lastEnd = System.nanoTime();
            } else if (System.nanoTime() - lastEnd > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("no call has ended for " + PATIENCE_SECONDS + " s; " + over.size() + " had");
            }
            TimeUnit.SECONDS.sleep(2);
        }
        return all.stream().map(over::get).toList();
    }
}
