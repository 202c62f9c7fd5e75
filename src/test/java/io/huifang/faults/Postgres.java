package io.huifang.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of its own that can be killed and started again with what it had stored. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static Postgres start(Path data) throws IOException {
        return new Postgres(data, open(data, 0));
    }

    private static EmbeddedPostgres open(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** SIGKILL, as when its machine dies. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        Logger log = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
        log.setLevel(Level.OFF); // it would complain at length that there is nothing left to stop
        server.close();
        log.setLevel(null);
    }

    /** Starts it again on the same port. */
    void startAgain() throws IOException {
        server = open(data, server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
