package io.huifang.bench.understanding.calls;

import io.huifang.bench.CallsToFollow;
import io.huifang.bench.ReportFile;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls invented subscribers on the real PBX and compares each verdict with what the subscriber meant, after each call; run by
 * {@code bench/understanding/calls.sh}. Ends with 1 when somebody who contradicts the file came out verified, or when calls were
 * left when the time was up.
 */
final class SimulatedCalls {

    private static final Path FOLDER = Path.of("target", "bench", "simulated");

    private SimulatedCalls() {}

    /** @param arguments the report's file, calls, calls at once, seed, minutes at the most, a line about machine and commit */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        int atOnce = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        long minutes = Long.parseLong(arguments[4]);
        List<Part> cast = Casting.cast(seed, count);
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
        ReportFile report = new ReportFile(Path.of(arguments[0]));
        ReportFile all = new ReportFile(FOLDER.resolve("calls.json"));
        String command = "bench/understanding/calls.sh " + count + " " + atOnce + " " + seed;
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
            cast.forEach(bank::order);
            ended = new CallsToFollow<Part, Ended>(cast, Duration.ofMinutes(minutes))
                    .follow(
                            part -> Optional.of(bank.file(part))
                                    .filter(Ended::isOver)
                                    .map(file -> Ended.of(part, file)),
                            (call, soFar) -> {
                                tell(call, soFar.size(), count);
                                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                                report.write(new CallsReport(soFar, count, arguments[5], command, seconds).text());
                                all.write(new JsonMapper().writeValueAsString(soFar));
                            });
        } catch (AsteriskLab.Unavailable | Stage.MissingException missing) {
            System.err.println(missing.getMessage());
            System.exit(3);
            return;
        }
        System.out.println(ended.size() + " calls have ended; the report is in " + report.path()
                + ", all of them are in " + all.path());
        System.exit(ended.size() < count || ended.stream().anyMatch(Ended::isFalselyVerified) ? 1 : 0);
    }

    private static void tell(Ended call, int over, int all) {
        System.out.printf(
                "%3d of %d  %-12s %-14s %-11s%s%n",
                over,
                all,
                call.part().script(),
                call.part().kind(),
                call.verdict(),
                call.isFalselyVerified() ? "  WRONG" : "");
    }
}
