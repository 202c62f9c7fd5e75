package io.huifang.bench.understanding.calls;

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
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls invented subscribers on the real PBX and compares each verdict with what the subscriber meant; run by
 * {@code bench/understanding/calls.sh}. Ends with 1 when somebody who contradicts the file came out verified.
 */
final class SimulatedCalls {

    private static final Path FOLDER = Path.of("target", "bench", "simulated");
    private static final long PATIENCE_SECONDS = 240;

    private SimulatedCalls() {}

    /** @param arguments the report's file, calls, calls at once, seed, and a line about machine and commit */
    public static void main(String[] arguments) throws Exception {
        Path report = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int atOnce = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        List<Part> cast = Casting.cast(seed, count);
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
        long begun = System.nanoTime();
        List<Ended> ended;
        try (Director director = new Director();
                AsteriskLab.Running lab = AsteriskLab.startDirected(data.resolve("lab"), director.port());
                Bank bank = Bank.open(data, lab, atOnce)) {
            director.open(
                    cast,
                    bank::cue,
                    new SoundShop(
                            FOLDER.resolve("sounds"),
                            Path.of(lab.property("network.sounds")),
                            lab.property("network.sounds.seen-as")));
            for (Part part : cast) {
                bank.order(part);
            }
            ended = follow(bank, cast);
        } catch (AsteriskLab.Unavailable | Stage.MissingException missing) {
            System.err.println(missing.getMessage());
            System.exit(3);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        String command = "bench/understanding/calls.sh " + count + " " + atOnce + " " + seed;
        Files.writeString(
                report, new CallsReport(ended, arguments[4], command, seconds).text(), StandardCharsets.UTF_8);
        Files.writeString(
                FOLDER.resolve("calls.json"), new JsonMapper().writeValueAsString(ended), StandardCharsets.UTF_8);
        System.out.println("the report is in " + report + ", all calls are in " + FOLDER.resolve("calls.json"));
        System.exit(ended.stream().anyMatch(Ended::isFalselyVerified) ? 1 : 0);
    }

    /** Returns when all calls are over, or when none has ended for some minutes. */
    private static List<Ended> follow(Bank bank, List<Part> cast) throws IOException, InterruptedException {
        Map<Part, Ended> over = new LinkedHashMap<>();
        long lastEnd = System.nanoTime();
        while (over.size() < cast.size()) {
            int before = over.size();
            for (Part part : cast) {
                if (!over.containsKey(part)) {
                    JsonNode file = bank.file(part);
                    if (Ended.isOver(file)) {
                        Ended call = Ended.of(part, file);
                        over.put(part, call);
                        System.out.printf(
                                "%3d of %d  %-12s %-14s %-11s%s%n",
                                over.size(),
                                cast.size(),
                                part.script(),
                                part.kind(),
                                call.verdict(),
                                call.isFalselyVerified() ? "  WRONG" : "");
                    }
                }
            }
            if (over.size() > before) {
                lastEnd = System.nanoTime();
            } else if (System.nanoTime() - lastEnd > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("no call has ended for " + PATIENCE_SECONDS + " s; " + over.size() + " had");
            }
            TimeUnit.SECONDS.sleep(2);
        }
        return cast.stream().map(over::get).toList();
    }
}
