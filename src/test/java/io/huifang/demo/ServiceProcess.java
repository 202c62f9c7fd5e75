package io.huifang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The service as its users run it: the jar in a process of its own. Ends with this process. */
public final class ServiceProcess implements AutoCloseable {

    /** For its environment: it starts in half the time and stays slower, which is well for whoever calls only a few. */
    public static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final int port;
    private final Path log;
    private final String token;

    private ServiceProcess(Process process, int port, Path log, String token) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.token = token;
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
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                // whatever a killed service leaves is left with its other files
                "-Djava.io.tmpdir=" + temporary,
                "-Djna.tmpdir=" + temporary,
                "-jar",
                unpacked(jar).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(atAnyHour(folder));
        builder.environment().putAll(environment);
        builder.environment().put("HUIFANG_HTTP_PORT", String.valueOf(port));
        String token = environment.getOrDefault(
                "HUIFANG_ACCESS_TOKEN", UUID.randomUUID().toString());
        builder.environment().put("HUIFANG_ACCESS_TOKEN", token);
        ServiceProcess service = new ServiceProcess(builder.start(), port, log, token);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }

    /**
     * The jar taken apart as in docker/service/Dockerfile: it starts for two thirds of the work. Done once for each jar, also
     * when several processes want it at once.
     */
    private static Path unpacked(Path jar) throws IOException {
        Path target = jar.toAbsolutePath().getParent();
        Path folder =
                target.resolve("unpacked-" + Files.getLastModifiedTime(jar).toMillis());
        if (!Files.exists(folder)) {
            try (DirectoryStream<Path> older = Files.newDirectoryStream(target, "unpacked-*")) {
                for (Path one : older) {
                    if (!one.equals(folder)) {
                        FileSystemUtils.deleteRecursively(one);
                    }
                }
            }
            Path mine = Files.createTempDirectory(target, "unpacking-");
            unpack(jar, mine);
            try {
                Files.move(mine, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException taken) {
                FileSystemUtils.deleteRecursively(mine); // somebody else was quicker
            }
        }
        return folder.resolve(jar.getFileName());
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        // our own output may be the test runner's channel
        Process tool = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(jar + " cannot be taken apart");
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
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

    /** Of the API, for this run; send it as {@code Authorization: Bearer ...}. */
    public String token() {
        return token;
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
