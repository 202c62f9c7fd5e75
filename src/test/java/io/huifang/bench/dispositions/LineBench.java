package io.huifang.bench.dispositions;

import io.huifang.bench.CallsToFollow;
import io.huifang.bench.ReportFile;
import io.huifang.demo.Stage;
import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls every subscriber of {@code docker/network/line.conf}, or those whose number begins as wanted, and writes what the
 * calls were taken for, after each of them; run by {@code bench/dispositions/run.sh}. Ends with 1 when a person was not spoken
 * to, fewer than 95 % of the announcements were understood, or calls were left when the time was up.
 */
final class LineBench {

    private static final Path NETWORK = Path.of("docker", "network", "line.conf");
    private static final Path FOLDER = Path.of("target", "bench", "dispositions");
    private static final double ENOUGH = 0.95;

    private LineBench() {}

    /**
     * @param arguments the report's file, calls at once, how numbers begin (may be empty), minutes at the most, a line on
     *     machine and commit
     */
    public static void main(String[] arguments) throws Exception {
        ReportFile file = new ReportFile(Path.of(arguments[0]));
        int atOnce = Integer.parseInt(arguments[1]);
        List<Subscriber> all = Subscriber.read(NETWORK).stream()
                .filter(subscriber -> subscriber.number().startsWith(arguments[2]))
                .toList();
        Duration most = Duration.ofMinutes(Long.parseLong(arguments[3]));
        String circumstances = arguments[4] + ", " + atOnce + " calls at once";
        Files.createDirectories(FOLDER);
        Path data = Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
        Report report;
        try (AsteriskLab.Running lab = AsteriskLab.startWith(data.resolve("lab"), NETWORK);
                Bank bank = Bank.open(data, lab, atOnce)) {
            long begun = System.nanoTime();
            Function<List<Outcome>, Report> reporting =
                    outcomes -> new Report(outcomes, all.size(), circumstances, secondsSince(begun));
            all.forEach(bank::order);
            report = reporting.apply(follow(
                    bank,
                    all,
                    most,
                    outcomes -> file.write(reporting.apply(outcomes).text())));
        } catch (AsteriskLab.Unavailable | Stage.MissingException missing) {
            System.err.println(missing.getMessage());
            System.exit(3);
            return;
        }
        file.write(report.text());
        System.out.println(report.text());
        boolean good = report.isWhole() && report.personsLost().isEmpty() && report.announcementsRight() >= ENOUGH;
        System.exit(good ? 0 : 1);
    }

    private static long secondsSince(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
    }

    /** What is done with the outcomes so far. */
    interface Keeper {
        void keep(List<Outcome> soFar) throws IOException;
    }

    /** Returns when all calls are over, when the time is up, or when none has ended for some minutes. */
    static List<Outcome> follow(Bank bank, List<Subscriber> all, Duration most, Keeper keeper)
            throws IOException, InterruptedException {
        return new CallsToFollow<Subscriber, Outcome>(all, most)
                .follow(
                        subscriber -> Optional.of(bank.file(subscriber))
                                .filter(Outcome::isOver)
                                .map(file -> Outcome.of(subscriber, file)),
                        (outcome, soFar) -> {
                            tell(outcome, soFar.size(), all.size());
                            keeper.keep(soFar);
                        });
    }

    private static void tell(Outcome outcome, int over, int all) {
        Subscriber subscriber = outcome.subscriber();
        System.out.printf(
                "%3d of %d  %s %-20s %s%n",
                over,
                all,
                subscriber.number(),
                outcome.disposition(),
                outcome.isRight() ? "" : "WRONG, is " + subscriber.means() + ": " + outcome.heard());
    }
}
