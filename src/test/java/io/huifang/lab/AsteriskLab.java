package io.huifang.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Asterisk and a simulated telephone network with its subscribers, as {@code bin/lab} runs them. Add it with
 * {@code @ExtendWith(AsteriskLab.class)} and take it as a parameter; all tests of a JVM share one, started by the first that
 * wants it and stopped at the end. Where no Asterisk can be had, the tests are skipped with the reason, but fail when the
 * environment variable CI is {@code true}.
 *
 * <p>Outside of tests, {@link #start(Path)} gives one of its own.
 */
public final class AsteriskLab implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(AsteriskLab.class);
    private static final int CANNOT_RUN_HERE = 3;

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    private static Running of(ExtensionContext context) {
        Shared shared =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.open(), Shared.class);
        if (shared.running == null) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(shared.whyNot);
            }
            Assumptions.abort(shared.whyNot);
        }
        return shared.running;
    }

    /**
     * Starts one of your own; close it.
     *
     * @throws Unavailable when none can run on this machine, with the reason in a sentence
     */
    public static Running start(Path runFolder) throws Unavailable {
        return Running.start(runFolder, List.of());
    }

    /**
     * Starts one whose subscribers 9000 to 9999 ask over FastAGI what they are to do; close it.
     *
     * @param directorPort where they ask, on 127.0.0.1
     */
    public static Running startDirected(Path runFolder, int directorPort) throws Unavailable {
        return Running.start(runFolder, List.of("--director-port", String.valueOf(directorPort)));
    }

    /**
     * Starts one with other subscribers; close it.
     *
     * @param subscribers a file as {@code docker/network/subscribers.conf} is one
     */
    public static Running startWith(Path runFolder, Path subscribers) throws Unavailable {
        return Running.start(
                runFolder, List.of("--subscribers", subscribers.toAbsolutePath().toString()));
    }

    /** The laboratory of all tests in this JVM; closed by JUnit with its root store. */
    private record Shared(Running running, String whyNot) implements AutoCloseable {

        static Shared open() {
            try {
                return new Shared(
                        Running.start(
                                Path.of(
                                        "target",
                                        "lab-" + ProcessHandle.current().pid()),
                                List.of()),
                        "");
            } catch (Unavailable e) {
                return new Shared(null, e.getMessage());
            }
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    /** No Asterisk can run on this machine. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String message) {
            super(message);
        }
    }

    /** The PBX and the network, up and answering. */
    public static final class Running implements AutoCloseable {

        /** The first time, an Asterisk and voices may have to be downloaded. */
        private static final Duration START = Duration.ofMinutes(10);

        private static final Duration COMMAND = Duration.ofSeconds(40);

        private final Path folder;
        private final Process process;
        private final Writer commands;
        private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
        private final Deque<String> lastWords = new ArrayDeque<>();
        private volatile Properties properties = new Properties();

        private Running(Path folder, Process process) {
            this.folder = folder;
            this.process = process;
            this.commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            // reading a pipe holds the carrier of a virtual thread, and a small machine has two
            Thread.ofPlatform().daemon().start(() -> lines(process.inputReader(StandardCharsets.UTF_8), false));
            Thread.ofPlatform().daemon().start(() -> lines(process.errorReader(StandardCharsets.UTF_8), true));
        }

        private static Running start(Path folder, List<String> options) throws Unavailable {
            try {
                Files.createDirectories(folder);
                List<String> command = new ArrayList<>(
                        List.of(home().resolve("bin/lab").toString(), folder.toString(), "--agi-port", freePort()));
                command.addAll(options);
                Process process = new ProcessBuilder(command).start();
                Running running = new Running(folder, process);
                running.awaitReady();
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Several laboratories may run side by side, each with a service of its own to ask. */
        private static String freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return Integer.toString(socket.getLocalPort());
            }
        }

        private void awaitReady() throws Unavailable {
            String line = take(START, "lab ready");
            if (line != null) {
                read();
                return;
            }
            close();
            String why = String.join(" ", lastWords());
            if (!process.isAlive() && process.exitValue() == CANNOT_RUN_HERE) {
                throw new Unavailable(why);
            }
            throw new IllegalStateException("bin/lab did not start: " + why);
        }

        /** Where the laboratory keeps its files; logs are in {@code pbx/log} and {@code network/log}. */
        public Path folder() {
            return folder;
        }

        /** A line of lab.properties, such as {@code pbx.ami.port}. */
        public String property(String name) {
            String value = properties.getProperty(name);
            if (value == null) {
                throw new IllegalArgumentException("lab.properties has no " + name);
            }
            return value;
        }

        public String amiHost() {
            return property("pbx.ami.host");
        }

        public int amiPort() {
            return Integer.parseInt(property("pbx.ami.port"));
        }

        public String amiUser() {
            return property("pbx.ami.user");
        }

        public String amiSecret() {
            return property("pbx.ami.secret");
        }

        /** Where the PBX expects the service's FastAGI, on 127.0.0.1. */
        public int agiPort() {
            return Integer.parseInt(property("agi.port"));
        }

        /** SIGKILL; returns when it is gone. */
        public void killPbx() {
            command("kill pbx");
        }

        /** Starts a killed PBX on the same ports; returns when it answers. */
        public void startPbx() {
            command("start pbx");
            read();
        }

        public void killNetwork() {
            command("kill network");
        }

        public void startNetwork() {
            command("start network");
            read();
        }

        private synchronized void command(String command) {
            try {
                commands.write(command + "\n");
                commands.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String answer = take(COMMAND, "ok " + command, "error");
            if (answer == null || answer.startsWith("error")) {
                throw new IllegalStateException("bin/lab: " + command + ": " + answer + " " + lastWords());
            }
        }

        private String take(Duration time, String... beginnings) {
            long end = System.nanoTime() + time.toNanos();
            try {
                for (String line = next(end); line != null && !line.isEmpty(); line = next(end)) {
                    for (String beginning : beginnings) {
                        if (line.startsWith(beginning)) {
                            return line;
                        }
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        }

        private String next(long end) throws InterruptedException {
            return output.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        private void lines(BufferedReader from, boolean errors) {
            try (from) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                    if (errors) {
                        remember(line);
                    } else if (!line.isEmpty()) {
                        output.add(line);
                    }
                }
            } catch (IOException e) {
                remember(String.valueOf(e.getMessage()));
            } finally {
                if (!errors) {
                    output.add(""); // nothing more will come
                }
            }
        }

        private void remember(String line) {
            synchronized (lastWords) {
                lastWords.add(line);
                if (lastWords.size() > 20) {
                    lastWords.remove();
                }
            }
        }

        private Deque<String> lastWords() {
            synchronized (lastWords) {
                return new ArrayDeque<>(lastWords);
            }
        }

        private void read() {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve("lab.properties"), StandardCharsets.UTF_8)) {
                read.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties = read;
        }

        /** Stops everything; returns when no process is left. */
        @Override
        public void close() {
            try {
                commands.close(); // the end of its input makes it stop
            } catch (IOException e) {
                remember(String.valueOf(e.getMessage())); // it has gone already
            }
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroy();
                    if (!process.waitFor(10, TimeUnit.SECONDS)) {
                        process.destroyForcibly().waitFor();
                    }
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }

        /** The checkout: tests run in it, other programs may run below it. */
        private static Path home() {
            for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
                if (Files.isExecutable(at.resolve("bin/lab"))) {
                    return at;
                }
            }
            throw new IllegalStateException("there is no bin/lab here or above");
        }
    }
}
