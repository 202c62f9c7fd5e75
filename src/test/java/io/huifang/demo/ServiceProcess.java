package io.huifang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The service as its users run it: the jar in a process of its own. Ends with this process. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the jar.
     *
     * @param folder where it keeps its data and its log
     */
    public static ServiceProcess start(Path jar, Path folder, Map<String, String> environment) throws IOException {
        return start(jar, folder, environment, List.of());
    }

    /** @param wrapper a command that starts the service by the command that stands behind it, and becomes its process */
    public static ServiceProcess start(Path jar, Path folder, Map<String, String> environment, List<String> wrapper)
            throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp")).toAbsolutePath();
        int port = freePort();
        Path log = folder.resolve("service.log");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                // whatever a killed service leaves is left with its other files
                "-Djava.io.tmpdir=" + temporary,
                "-Djna.tmpdir=" + temporary,
                "-jar",
                jar.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(atAnyHour(folder));
        builder.environment().putAll(environment);
        builder.environment().put("HUIFANG_HTTP_PORT", String.valueOf(port));
        ServiceProcess service = new ServiceProcess(builder.start(), port, log);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }

    /**
     * Calling rules for a run at any hour of the real clock. The night's floor holds here too, so the called parties
     * live where it is morning now.
     */
    private static Map<String, String> atAnyHour(Path folder) throws IOException {
        int hours = Math.floorMod(9 - OffsetDateTime.now(ZoneOffset.UTC).getHour() + 12, 24) - 12;
        return Map.of(
                "HUIFANG_CALLING_ZONE", ZoneOffset.ofHours(hours).getId(),
                "HUIFANG_CALLING_RULES", copied("campaign/any-hour-rules.yaml", folder),
                "HUIFANG_CALLING_RETRY_PLAN", copied("campaign/one-try-plan.yaml", folder),
                "HUIFANG_CALLING_NUMBERING", "any",
                "HUIFANG_CALLING_CALLS_PER_SECOND", "100");
    }

    /** The jar does not have the tests' resources. */
    private static String copied(String resource, Path folder) throws IOException {
        Path file = folder.resolve(Path.of(resource).getFileName());
        try (InputStream in = ServiceProcess.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toUri().toString();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The last lines of the log, for when something went wrong. */
    public String lastWords(int lines) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            List<String> all = reader.lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        }
    }

    /** Kills it as a crash would. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
