package io.huifang.bench;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures whole calls on a real Asterisk with real recognition, a fixed number at once, each level with a service that
 * has just been started. See {@link TappedCalls} for what is seen from outside.
 *
 * <p>Arguments: results file, runs, seconds, and the numbers of calls; or results file, {@code soak}, seconds, calls.
 */
public final class CallsBench {

    static final int END_SILENCE = 700;
    static final int ALLOWED = END_SILENCE + 150;

    private static final Duration RAMP = Duration.ofSeconds(15);
    private static final int WARM_UP_SECONDS = 20;
    private static final Path FOLDER = Path.of("target", "bench-calls");
    private static final String MEDIA = "huifang_media_";

    private CallsBench() {}

    public static void main(String[] arguments) throws Exception {
        Path results = Path.of(arguments[0]);
        boolean soak = arguments[1].equals("soak");
        Files.createDirectories(FOLDER);
        try (AsteriskLab.Running lab = AsteriskLab.start(FOLDER.resolve("lab"))) {
            if (soak) {
                Files.writeString(
                        results,
                        new SoakBench(lab, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])).run());
            } else {
                levels(lab, List.of(arguments).subList(1, arguments.length), results);
            }
            System.out.println(Files.readString(results));
        } catch (AsteriskLab.Unavailable e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    private static void levels(AsteriskLab.Running lab, List<String> arguments, Path results) throws Exception {
        int runs = Integer.parseInt(arguments.get(0));
        int seconds = Integer.parseInt(arguments.get(1));
        Map<Integer, List<Map<String, Double>>> all = new LinkedHashMap<>();
        // runs outside, levels inside: what disturbs the machine for a while then does not meet one level only
        for (int run = 0; run < runs; run++) {
            for (String level : arguments.subList(2, arguments.size())) {
                int calls = Integer.parseInt(level);
                Map<String, Double> figures = level(lab, calls, seconds);
                System.out.println(calls + " calls: " + figures);
                all.computeIfAbsent(calls, key -> new ArrayList<>()).add(figures);
                // after each, so that a long bench that is broken off was not for nothing
                Files.writeString(results, CallsReport.levels(all, runs, seconds, lab.property("pbx.version")));
            }
        }
    }

    static Path freshFolder() throws IOException {
        return Files.createTempDirectory(FOLDER.toAbsolutePath(), "run-");
    }

    private static Map<String, Double> level(AsteriskLab.Running lab, int calls, int seconds) throws Exception {
        long pbx = Long.parseLong(lab.property("pbx.pid"));
        long network = Long.parseLong(lab.property("network.pid"));
        TappedCalls tapped = new TappedCalls(END_SILENCE);
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BankUnderLoad bank = BankUnderLoad.start(freshFolder(), lab, calls);
                LoopbackTap tap = new LoopbackTap(bank.mediaPort(), tapped)) {
            double idleHeap = bank.liveHeap();
            ProcessUse idle = bank.use();
            bank.ramp(calls == 1 ? Duration.ZERO : RAMP);
            keepUp(bank, WARM_UP_SECONDS, new Samples());
            tap.dropped();
            long logFrom = Files.size(bank.service().log());
            ProcessUse before = bank.use();
            ProcessUse pbxBefore = ProcessUse.of(pbx);
            ProcessUse networkBefore = ProcessUse.of(network);
            Meters metersBefore = bank.meters();
            Samples samples = new Samples();
            tapped.measure(true);
            double minutes = keepUp(bank, seconds, samples) / 60;
            tapped.measure(false);
            ProcessUse after = bank.use();
            ProcessUse pbxAfter = ProcessUse.of(pbx);
            ProcessUse networkAfter = ProcessUse.of(network);
            Meters metersAfter = bank.meters();
            long logTo = Files.size(bank.service().log());
            double callMinutes = samples.live / samples.count * minutes;
            double heap = bank.liveHeap();

            Map<String, Figures> told = logged(bank.service().log(), logFrom, logTo);
            figures.put("live", samples.live / samples.count);
            put(figures, "reply", tapped.replies);
            figures.put("reply.count", (double) tapped.replies.count());
            figures.put("reply.over", 100.0 * tapped.replies.over(ALLOWED) / tapped.replies.count());
            figures.put("reply.late", (double) tapped.late());
            put(figures, "replied", told.get("replied"));
            figures.put("replied.count", (double) told.get("replied").count());
            put(figures, "gap", tapped.gapsOut);
            put(figures, "gapIn", tapped.gapsIn);
            put(figures, "cut", told.get("cut"));
            figures.put("cut.count", (double) told.get("cut").count());
            put(figures, "interruption", tapped.interruptions);
            figures.put("interruption.count", (double) tapped.interruptions.count());
            for (String kind : List.of("sent", "received", "late", "lost", "missing", "surplus")) {
                figures.put("frames." + kind, metersAfter.sum(name(kind)) - metersBefore.sum(name(kind)));
            }
            figures.put("tap.missed", (double) tap.dropped() + tapped.torn());

            double total = after.cpuSeconds() - before.cpuSeconds();
            double media = after.cpuOf("media-") - before.cpuOf("media-");
            double speech = after.cpuOf("speech-") - before.cpuOf("speech-");
            double jvm = after.cpuOf("C1 ", "C2 ", "G1 ", "GC ", "VM ", "Serial", "Sweeper")
                    - before.cpuOf("C1 ", "C2 ", "G1 ", "GC ", "VM ", "Serial", "Sweeper");
            figures.put("cpu.media", media / callMinutes);
            figures.put("cpu.speech", speech / callMinutes);
            figures.put("cpu.jvm", jvm / callMinutes);
            figures.put("cpu.rest", Math.max(0, total - media - speech - jvm) / callMinutes);
            figures.put("cpu.pbx", (pbxAfter.cpuSeconds() - pbxBefore.cpuSeconds()) / callMinutes);
            figures.put("cpu.network", (networkAfter.cpuSeconds() - networkBefore.cpuSeconds()) / callMinutes);
            figures.put("cores", (total + pbxAfter.cpuSeconds() - pbxBefore.cpuSeconds()) / (60 * minutes));

            figures.put("rss.idle", idle.residentKilobytes() / 1024.0);
            figures.put("rss.level", after.residentKilobytes() / 1024.0);
            figures.put("rss.call", (after.residentKilobytes() - idle.residentKilobytes()) / 1024.0 / calls);
            figures.put("heap.idle", idleHeap / 1048576);
            figures.put("heap.level", heap / 1048576);
            figures.put("heap.call", (heap - idleHeap) / 1048576 / calls);

            double work = metersAfter.sum("huifang_speech_pool_work_seconds_total")
                    - metersBefore.sum("huifang_speech_pool_work_seconds_total");
            double heard = metersAfter.sum("huifang_speech_recognised_seconds_total")
                    - metersBefore.sum("huifang_speech_recognised_seconds_total");
            figures.put("speech.heard", heard / callMinutes);
            figures.put("speech.factor", work / heard);
            figures.put("speech.busy", 100 * work / (metersAfter.sum("huifang_speech_pool_threads") * 60 * minutes));
            figures.put("speech.queue", samples.queued / samples.count);
            figures.put("speech.queue.most", samples.mostQueued);
            figures.put(
                    "speech.failures",
                    metersAfter.sum("huifang_speech_failures_total")
                            - metersBefore.sum("huifang_speech_failures_total"));
            figures.put(
                    "calls.ended",
                    metersAfter.sum("huifang_call_ended_total") - metersBefore.sum("huifang_call_ended_total"));
            figures.put("load", load());
            bank.service().kill();
        }
        awaitNoChannels(lab);
        return figures;
    }

    private static String name(String kind) {
        return MEDIA + "frames_" + kind + "_frames_total";
    }

    static void awaitNoChannels(AsteriskLab.Running lab) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Pbx.channels(lab, "pbx") + Pbx.channels(lab, "network") > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** What is looked at four times a second. */
    static final class Samples {
        int count;
        double live;
        double queued;
        double mostQueued;
    }

    /** Keeps the calls coming; returns the seconds that it took. */
    static double keepUp(BankUnderLoad bank, int seconds, Samples samples) throws IOException, InterruptedException {
        long from = System.nanoTime();
        long end = from + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; System.nanoTime() < end; i++) {
            Meters meters = bank.meters();
            samples.count++;
            samples.live += meters.sum("huifang_call_live");
            double queued = meters.sum("huifang_speech_queued_seconds");
            samples.queued += queued;
            samples.mostQueued = Math.max(samples.mostQueued, queued);
            if (i % 2 == 0) {
                bank.topUp(meters);
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(500, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static void put(Map<String, Double> figures, String name, Figures values) {
        figures.put(name + ".p50", values.at(0.5));
        figures.put(name + ".p95", values.at(0.95));
        figures.put(name + ".p99", values.at(0.99));
        figures.put(name + ".max", values.at(1));
    }

    /** The exact figures, in ms, that the service has written into a part of its log. */
    static Map<String, Figures> logged(Path log, long from, long to) throws IOException {
        Pattern line = Pattern.compile(" (replied ms|leg=cut micros)=(\\d+)$");
        Map<String, Figures> figures = new HashMap<>(Map.of("replied", new Figures(), "cut", new Figures()));
        byte[] all = Files.readAllBytes(log);
        String text = new String(all, (int) from, (int) (Math.min(to, all.length) - from), StandardCharsets.UTF_8);
        text.lines().map(line::matcher).filter(Matcher::find).forEach(found -> {
            if (found.group(1).startsWith("replied")) {
                figures.get("replied").add(Double.parseDouble(found.group(2)));
            } else {
                figures.get("cut").add(Double.parseDouble(found.group(2)) / 1_000);
            }
        });
        return figures;
    }

    static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
