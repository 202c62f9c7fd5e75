package io.huifang.bench;

import io.huifang.media.Sound;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the media plane alone: the server in one process ({@link MediaBenchServer}), a client that plays Asterisk in
 * this one. What is reported of frames is what the client saw, so its own delays are in it.
 *
 * <p>Arguments: results file, seconds, runs, and the numbers of calls.
 */
public final class MediaBench {

    static final long UUID_HIGH = 0x4855_4946_0000_4000L;
    private static final int WARM_UP_SECONDS = 10;

    private record Run(
            int calls,
            double p50,
            double p99,
            double max,
            long lost,
            double cpu,
            double kilobytes,
            double barge,
            double bargeMax,
            int barges,
            double lateServer,
            double lostServer) {}

    private MediaBench() {}

    public static void main(String[] args) throws Exception {
        Path results = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        int runs = Integer.parseInt(args[2]);
        List<List<Run>> all = new ArrayList<>();
        for (String calls : Arrays.asList(args).subList(3, args.length)) {
            List<Run> same = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                same.add(run(Integer.parseInt(calls), seconds));
                System.out.println(same.getLast());
            }
            all.add(same);
        }
        String text =
                report(all, seconds, runs, String.join(" ", Arrays.asList(args).subList(1, args.length)));
        System.out.println(text);
        Files.writeString(results, text);
    }

    /** Loud noise under an envelope, so that no frame of it is silent. */
    static Sound babble(int millis, int seed) {
        Random random = new Random(seed);
        short[] samples = new short[millis * 16];
        for (int i = 0; i < samples.length; i++) {
            double envelope = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * i / 16_000.0);
            samples[i] = (short) (1 + 3_000 * envelope * Math.abs(random.nextGaussian()));
            if (i % 2 == 0) {
                samples[i] = (short) -samples[i];
            }
        }
        return Sound.of(samples);
    }

    private static Run run(int calls, int seconds) throws Exception {
        Path folder = Files.createTempDirectory("huifang-bench");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MediaBenchServer.class.getName(),
                        String.valueOf(calls),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                OutputStream in = server.getOutputStream()) {
            String ready = out.readLine();
            while (ready != null && !ready.startsWith("READY ")) {
                ready = out.readLine();
            }
            if (ready == null) {
                throw new IllegalStateException("the server did not start");
            }
            long idleKilobytes = residentKilobytes(server.pid());
            MediaLoadClient client = new MediaLoadClient(ready.substring(6), calls);
            client.start();
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            client.measure(true);
            long cpuBefore = cpuNanos(server);
            long from = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double minutes = (System.nanoTime() - from) / 60e9;
            double cpu = (cpuNanos(server) - cpuBefore) / 1e9;
            client.measure(false);
            double kilobytes = (double) (residentKilobytes(server.pid()) - idleKilobytes) / calls;
            in.write("STOP\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            Map<String, Double> counts = new HashMap<>();
            List<Double> barges = new ArrayList<>();
            String line = out.readLine();
            while (line != null && !line.equals("DONE")) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "COUNT" -> counts.merge(words[1], Double.parseDouble(words[2]), Double::sum);
                    case "FLUSH" -> {
                        long silence = client.silentAfter(Integer.parseInt(words[1]), Long.parseLong(words[2]));
                        if (silence > 0) {
                            barges.add((silence - Long.parseLong(words[2])) / 1e6);
                        }
                    }
                    default -> System.out.println(line);
                }
                line = out.readLine();
            }
            client.stop();
            barges.sort(null);
            return new Run(
                    calls,
                    client.gap(0.5),
                    client.gap(0.99),
                    client.gap(1),
                    client.missing(),
                    cpu / (calls * minutes),
                    kilobytes,
                    barges.isEmpty() ? Double.NaN : barges.get((int) (barges.size() * 0.99)),
                    barges.isEmpty() ? Double.NaN : barges.getLast(),
                    barges.size(),
                    counts.getOrDefault("huifang.media.frames.late.count", Double.NaN),
                    counts.getOrDefault("huifang.media.frames.lost.count", Double.NaN));
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long cpuNanos(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long residentKilobytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IllegalStateException("no VmRSS");
    }

    private static String report(List<List<Run>> all, int seconds, int runs, String arguments) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Media plane alone\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%s, %s, %d cores, Java %s. `bench/media/run.sh %s`%n%n",
                LocalDate.now(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                arguments));
        text.append(String.format(
                Locale.ROOT,
                "%d s after %d s of warming up; medians of %d runs, the worst run in brackets. 16 kHz both ways, every call"
                        + " recorded and%nplayed a prompt, its customer barging in every 6 s. Seen from a client in another"
                        + " process on the same machine, whose own%ndelays are in the gaps. The server has -Xmx512m and no"
                        + " other option; memory is resident memory beyond that of the idle%nserver. Load average at the"
                        + " end: %s.%n%n",
                seconds,
                WARM_UP_SECONDS,
                runs,
                load()));
        text.append("| calls | gap p50, ms | gap p99, ms | gap max, ms | frames missing | CPU s per call-minute"
                + " | memory per call, KB | flush to silence p99, ms | max, ms |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (List<Run> same : all) {
            text.append("| ").append(same.getFirst().calls());
            text.append(cell(same.stream().mapToDouble(Run::p50), "%.2f"));
            text.append(cell(same.stream().mapToDouble(Run::p99), "%.2f"));
            text.append(cell(same.stream().mapToDouble(Run::max), "%.1f"));
            text.append(cell(same.stream().mapToDouble(Run::lost), "%.0f"));
            text.append(cell(same.stream().mapToDouble(Run::cpu), "%.4f"));
            text.append(cell(same.stream().mapToDouble(Run::kilobytes), "%.0f"));
            text.append(cell(same.stream().mapToDouble(Run::barge), "%.1f"));
            text.append(cell(same.stream().mapToDouble(Run::bargeMax), "%.1f"));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String cell(java.util.stream.DoubleStream values, String format) {
        double[] sorted = values.sorted().toArray();
        return String.format(
                Locale.ROOT,
                " | " + format + " (" + format + ")",
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
    }

    private static String model() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        if (!Files.exists(cpu)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
