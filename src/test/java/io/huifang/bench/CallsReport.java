package io.huifang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the figures of {@link CallsBench} down as tables, medians first and the highest of the runs in brackets. */
final class CallsReport {

    /** One figure of the runs, and how it is written. */
    private record Column(String title, String figure, String format) {}

    private static final List<Column> REPLY = List.of(
            column("p50, ms", "reply.p50", "%.0f"),
            column("p95, ms", "reply.p95", "%.0f"),
            column("max, ms", "reply.max", "%.0f"),
            column("over 850 ms, %", "reply.over", "%.1f"),
            column("replies", "reply.count", "%.0f"),
            column("service's own p50, ms", "replied.p50", "%.0f"),
            column("p95, ms", "replied.p95", "%.0f"),
            column("max, ms", "replied.max", "%.0f"),
            column("said into a long silence", "reply.late", "%.0f"));

    private static final List<Column> GAPS = List.of(
            column("p50, ms", "gap.p50", "%.2f"),
            column("p99, ms", "gap.p99", "%.2f"),
            column("max, ms", "gap.max", "%.1f"),
            column("the PBX's to us p99, ms", "gapIn.p99", "%.2f"),
            column("max, ms", "gapIn.max", "%.1f"));

    private static final List<Column> BARGE = List.of(
            column("decision to silence p50, ms", "cut.p50", "%.1f"),
            column("p99, ms", "cut.p99", "%.1f"),
            column("max, ms", "cut.max", "%.1f"),
            column("barge-ins", "cut.count", "%.0f"),
            column("first loud frame to silence p50, ms", "interruption.p50", "%.0f"),
            column("p99, ms", "interruption.p99", "%.0f"),
            column("max, ms", "interruption.max", "%.0f"),
            column("seen", "interruption.count", "%.0f"));

    private static final List<Column> FRAMES = List.of(
            column("sent", "frames.sent", "%.0f"),
            column("late", "frames.late", "%.0f"),
            column("lost", "frames.lost", "%.0f"),
            column("received", "frames.received", "%.0f"),
            column("missing", "frames.missing", "%.0f"),
            column("surplus", "frames.surplus", "%.0f"),
            column("missed by the tap", "tap.missed", "%.0f"));

    private static final List<Column> CPU = List.of(
            column("media plane", "cpu.media", "%.3f"),
            column("speech", "cpu.speech", "%.3f"),
            column("compiler and collector", "cpu.jvm", "%.3f"),
            column("rest of the service", "cpu.rest", "%.3f"),
            column("PBX", "cpu.pbx", "%.3f"),
            column("simulated network", "cpu.network", "%.3f"),
            column("service and PBX, cores", "cores", "%.2f"));

    private static final List<Column> MEMORY = List.of(
            column("resident, idle, MB", "rss.idle", "%.0f"),
            column("at the level, MB", "rss.level", "%.0f"),
            column("per call, MB", "rss.call", "%.1f"),
            column("live heap, idle, MB", "heap.idle", "%.1f"),
            column("at the level, MB", "heap.level", "%.1f"),
            column("per call, MB", "heap.call", "%.2f"));

    private static final List<Column> SPEECH = List.of(
            column("heard per call-minute, s", "speech.heard", "%.1f"),
            column("real-time factor", "speech.factor", "%.3f"),
            column("threads busy, %", "speech.busy", "%.0f"),
            column("queue mean, s of sound", "speech.queue", "%.2f"),
            column("most, s", "speech.queue.most", "%.2f"),
            column("failures", "speech.failures", "%.0f"),
            column("calls ended", "calls.ended", "%.0f"),
            column("calls at once, mean", "live", "%.1f"),
            column("load average", "load", "%.1f"));

    private CallsReport() {}

    private static Column column(String title, String figure, String format) {
        return new Column(title, figure, format);
    }

    static String levels(Map<Integer, List<Map<String, Double>>> all, int runs, int seconds, String asterisk)
            throws IOException, InterruptedException {
        String levels = all.keySet().stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        StringBuilder text = new StringBuilder("# Whole calls on a real Asterisk\n\n");
        text.append(head("RUNS=" + runs + " bench/calls/run.sh " + seconds + " " + levels, asterisk));
        text.append(CallsBench.format("""
                %d s for each level, after 15 s in which the calls begin one after the other and 20 s of warming up, with a
                service that was started for it; medians of %d runs, the highest in brackets. Real Asterisk as PBX and as
                network, 16 kHz (G.722), every call recorded, free recognition with the English model. Of three calls two
                go to subscriber 0020, who answers each question shortly and at once, and one to 0003, who interrupts; a
                call that ends is followed by another. Everything, the load too, runs on the same cores.

                """, seconds, runs));
        text.append("**").append(verdict(all)).append("**\n\n");
        text.append(table(
                "From the last voiced frame to the first frame of the prompt",
                CallsBench.format("""
                        Aim: end silence + 150 ms = %d ms at p95. Seen on the wire by the kernel's time stamps: the last frame
                        of the customer at %d dB of full scale or more, and the first frame after it that is not silence. The
                        service's own figure is `huifang.call.answer.latency`, which takes its own voice detection for the
                        last voiced sound. A prompt said into a long silence (11 s or more) is no reply: nothing was
                        understood. Peers: turns of 0.5 to 4 s without the time for recognition.
                        """, CallsBench.ALLOWED, TappedCalls.VOICED_DB),
                all,
                REPLY));
        text.append(table("Gap between frames that we send", """
                Aim: 21 ms at p99. On the wire, every frame of every call. The PBX's frames to us beside it show what the
                machine does to a program that is not ours. Peers at 100 calls, the media plane alone: 21.0 (max 25) and 22.4
                (max 43) ms.
                """, all, GAPS));
        text.append(table("Barge-in", """
                Aim: 40 ms from the decision to silence. The decision is the call of `flush()`, silence the sending of the
                first frame without the prompt (`huifang.media.flush`). What the customer sees is on the right, on the wire:
                from his first loud frame (-35 dB of full scale) to our first silent one. The 200 ms of speech that it takes to
                interrupt begin with the softer frames before that.
                """, all, BARGE));
        text.append(table("Frames", """
                Sent, late (due 20 ms or more before they could be sent) and lost (given up) are ours. Missing are those for
                which silence had to stand in because the PBX had sent none in time, as it does while the phone still rings; surplus the silence dropped to get back
                to real time.
                """, all, FRAMES));
        text.append(table("CPU seconds per call-minute", """
                By thread, from /proc. Aim for the media plane: 0.12 at 60 and more calls; the best peer measures 0.177, the
                other 0.44 (100 calls, 8 kHz, without recording). Media plane: `media-loop` and `media-recordings`; speech:
                the threads of recognition. The compiler is still warming up in the first minutes of a service.
                """, all, CPU));
        text.append(table("Memory", """
                Resident memory less that of the idle service, by calls; the heap (-Xmx512m) grows as it likes before it is
                collected, so what the calls hold is seen after a collection (live heap). The rest is the recogniser's.
                Peers publish 150 and 200 MB for a call with recognition.
                """, all, MEMORY));
        text.append(table("Recogniser", "", all, SPEECH));
        return text.toString();
    }

    /** Machine, date, commit and command. */
    static String head(String command, String asterisk) throws IOException, InterruptedException {
        String settings = System.getenv().getOrDefault("HUIFANG_BENCH_NOTE", "");
        return CallsBench.format(
                "%s, %s, %d cores, Java %s, Asterisk %s, commit %s. `%s`%s%n%n",
                LocalDate.now(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                asterisk,
                commit(),
                command,
                settings.isEmpty() ? "" : "; " + settings);
    }

    private static String verdict(Map<Integer, List<Map<String, Double>>> all) {
        String within = null;
        String broken = null;
        for (Map.Entry<Integer, List<Map<String, Double>>> level : all.entrySet()) {
            if (median(level.getValue(), "reply.p95") <= CallsBench.ALLOWED && broken == null) {
                within = String.valueOf(level.getKey());
            } else if (broken == null) {
                broken = String.valueOf(level.getKey());
            }
        }
        return (within == null ? "No level keeps" : "Up to " + within + " calls at once keep")
                + " the p95 of the reply within " + CallsBench.ALLOWED + " ms on this machine"
                + (broken == null ? "; no level that was tried breaks it." : "; at " + broken + " it is longer.");
    }

    private static double median(List<Map<String, Double>> runs, String figure) {
        double[] sorted =
                runs.stream().mapToDouble(run -> run.get(figure)).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String table(
            String title, String words, Map<Integer, List<Map<String, Double>>> all, List<Column> columns) {
        StringBuilder text = new StringBuilder("## " + title + "\n\n" + words + (words.isEmpty() ? "" : "\n"));
        text.append("| calls |");
        columns.forEach(column -> text.append(' ').append(column.title()).append(" |"));
        text.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        all.forEach((calls, runs) -> {
            text.append("| ").append(calls).append(" |");
            for (Column column : columns) {
                double median = median(runs, column.figure());
                double most = runs.stream()
                        .mapToDouble(run -> run.get(column.figure()))
                        .max()
                        .orElse(Double.NaN);
                text.append(' ').append(cell(column.format(), median));
                if (runs.size() > 1) {
                    text.append(" (").append(cell(column.format(), most)).append(')');
                }
                text.append(" |");
            }
            text.append('\n');
        });
        return text.append('\n').toString();
    }

    private static String cell(String format, double value) {
        return Double.isNaN(value) ? "-" : CallsBench.format(format, value);
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                .redirectErrorStream(true)
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }

    private static String model() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
