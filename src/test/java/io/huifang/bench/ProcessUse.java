package io.huifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a process has used and holds at one moment, by Linux's account.
 *
 * @param cpuSeconds of all its threads, ended ones too
 * @param cpuByThread seconds of the living ones, by name; the kernel cuts names after 15 letters
 */
record ProcessUse(
        double cpuSeconds,
        Map<String, Double> cpuByThread,
        long residentKilobytes,
        int threads,
        int files,
        int sockets) {

    private static final double TICKS = 100; // USER_HZ, which is 100 on every Linux of today

    static ProcessUse of(long pid) throws IOException {
        Path home = Path.of("/proc", String.valueOf(pid));
        Map<String, Double> byThread = new TreeMap<>();
        int threads = 0;
        for (Path task : list(home.resolve("task"))) {
            try {
                String name = Files.readString(task.resolve("comm")).strip();
                double seconds = Double.parseDouble(
                                Files.readString(task.resolve("schedstat")).split(" ")[0])
                        / 1e9;
                byThread.merge(name, seconds, Double::sum);
                threads++;
            } catch (NoSuchFileException e) {
                continue; // it has just ended
            }
        }
        int sockets = 0;
        List<Path> files = list(home.resolve("fd"));
        for (Path file : files) {
            try {
                sockets += Files.readSymbolicLink(file).toString().startsWith("socket:") ? 1 : 0;
            } catch (NoSuchFileException e) {
                continue;
            }
        }
        String stat = Files.readString(home.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        return new ProcessUse(cpu, byThread, resident(home), threads, files.size(), sockets);
    }

    private static long resident(Path home) throws IOException {
        for (String line : Files.readAllLines(home.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no VmRSS in " + home);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Seconds of the threads whose names begin so. */
    double cpuOf(String... beginnings) {
        return cpuByThread.entrySet().stream()
                .filter(thread -> Stream.of(beginnings).anyMatch(thread.getKey()::startsWith))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
