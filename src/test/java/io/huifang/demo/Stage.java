package io.huifang.demo;

import io.huifang.lab.AsteriskLab;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All that a demonstration needs, up and ready: Asterisk, the telephone network, and the service as a jar. */
public final class Stage implements AutoCloseable {

    private static final int START_SECONDS = 60;

    private final Path folder;
    private final AsteriskLab.Running lab;
    private final ServiceProcess service;
    private final Api api;

    private Stage(Path folder, AsteriskLab.Running lab, ServiceProcess service) {
        this.folder = folder;
        this.lab = lab;
        this.service = service;
        this.api = new Api(service);
    }

    /** Something that can't be had on this machine; the message is one plain sentence. */
    public static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }

    /** Starts everything, with a database of its own that is new each time. */
    static Stage build(Path folder, PrintStream out) throws IOException, InterruptedException, MissingException {
        Path jar = Path.of("target", "huifang.jar");
        if (!Files.exists(jar)) {
            throw new MissingException("target/huifang.jar is missing; `mvn -DskipTests package` builds it.");
        }
        Files.createDirectories(folder);
        Path data = Files.createTempDirectory(folder.toAbsolutePath(), "run-");
        out.println("starting Asterisk and the telephone network");
        AsteriskLab.Running lab;
        try {
            lab = AsteriskLab.start(folder.resolve("lab"));
        } catch (AsteriskLab.Unavailable e) {
            throw new MissingException(e.getMessage());
        }
        ServiceProcess service = null;
        try {
            out.println("starting the service (its files and log are in "
                    + Path.of("").toAbsolutePath().relativize(data) + ")");
            Map<String, String> environment = environment(lab);
            environment.putAll(ServiceProcess.QUICK_START);
            environment.put("HUIFANG_PBX_AGI_PORT", String.valueOf(lab.agiPort()));
            service = ServiceProcess.start(jar, data, environment);
            Stage stage = new Stage(folder, lab, service);
            stage.awaitReady();
            return stage;
        } catch (IOException | InterruptedException | MissingException e) {
            if (service != null) {
                service.close();
            }
            lab.close();
            throw e;
        }
    }

    /** The settings of a service that dials through the laboratory. */
    public static Map<String, String> environment(AsteriskLab.Running lab)
            throws IOException, InterruptedException, MissingException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUIFANG_PBX_HOST", lab.amiHost());
        environment.put("HUIFANG_PBX_PORT", String.valueOf(lab.amiPort()));
        environment.put("HUIFANG_PBX_USER", lab.amiUser());
        environment.put("HUIFANG_PBX_SECRET", lab.amiSecret());
        environment.put("HUIFANG_PBX_TRUNK", "PJSIP/${EXTEN}@carrier");
        environment.put("HUIFANG_PBX_ROUTES_0_PREFIX", "021");
        environment.put("HUIFANG_PBX_ROUTES_0_DIAL", "PJSIP/${EXTEN}@carrier-narrow");
        environment.put("HUIFANG_PBX_AGI_PORT", "0");
        environment.put("HUIFANG_MEDIA_PORT", "0");
        environment.put("HUIFANG_MODEL_EN_US", model("en-US"));
        environment.put("HUIFANG_CALL_BANK", "Harbour Bank");
        environment.put("HUIFANG_CALL_RING_TIME", "12s");
        environment.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", "4");
        environment.put("HUIFANG_DB_URL", "jdbc:h2:file:./huifang");
        return environment;
    }

    /** The same, with so many calls at once. */
    public static Map<String, String> environment(AsteriskLab.Running lab, int callsAtOnce)
            throws IOException, InterruptedException, MissingException {
        Map<String, String> environment = environment(lab);
        environment.put("HUIFANG_CALL_AT_ONCE", String.valueOf(callsAtOnce));
        environment.put("HUIFANG_CAMPAIGN_CALLS_AT_ONCE", String.valueOf(callsAtOnce));
        return environment;
    }

    /** The folder of a language's speech model, as {@code bin/provision} finds it. */
    public static String model(String language) throws IOException, InterruptedException, MissingException {
        Process process = new ProcessBuilder("bin/provision", "model", language, "--print").start();
        String folder = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new MissingException(complaint);
        }
        return folder;
    }

    private void awaitReady() throws InterruptedException, IOException, MissingException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!api.ready()) {
            if (!service.alive() || System.nanoTime() > end) {
                throw new MissingException("The service did not become ready; the end of " + service.log() + ":\n"
                        + service.lastWords(30)
                        + (service.alive() ? "\n" + api.health() : ""));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Where results may be left; it exists. */
    Path folder() {
        return folder;
    }

    public Api api() {
        return api;
    }

    public AsteriskLab.Running lab() {
        return lab;
    }

    public ServiceProcess service() {
        return service;
    }

    /** Returns when the service ends by itself; Ctrl-C ends everything before. */
    void awaitEnd() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ProcessHandle.of(service.pid()).ifPresentOrElse(p -> p.onExit().thenRun(ended::countDown), ended::countDown);
        ended.await();
    }

    @Override
    public void close() {
        service.close();
        lab.close();
    }
}
