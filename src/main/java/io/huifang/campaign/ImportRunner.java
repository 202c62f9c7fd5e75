package io.huifang.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Imports the files of this node, one at a time and the oldest first. What a crash has cut off goes on at the start. */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportStore store;
    private final Importer importer;
    private final ImportProperties properties;
    private final Calling calling;
    private final ImportBell imports;
    private final Bell dialler;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService thread;

    ImportRunner(
            ImportStore store,
            Importer importer,
            ImportProperties properties,
            Calling calling,
            ImportBell imports,
            Bell dialler) {
        this.store = store;
        this.importer = importer;
        this.properties = properties;
        this.calling = calling;
        this.imports = imports;
        this.dialler = dialler;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("imports").daemon().factory());
        running = true;
        thread = started;
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(
                this::round, 0, properties.every().toMillis(), TimeUnit.MILLISECONDS);
        imports.listen(() -> {
            try {
                started.execute(this::round);
            } catch (RejectedExecutionException stopped) {
                LOG.debug("an import waits for the next start");
            }
        });
    }

    /** Everything that is to be done; what fails is tried again in the next round. */
    void round() {
        try {
            Optional<ImportFile> next = store.next(calling.properties().node());
            while (running && next.isPresent() && run(next.get())) {
                next = store.next(calling.properties().node());
            }
        } catch (RuntimeException | IOException failed) {
            LOG.error("import interrupted, it goes on in {}", properties.every(), failed);
        }
    }

    private boolean run(ImportFile file) throws IOException {
        Path content = properties.folder().resolve(file.id() + ".import");
        boolean over = importer.run(file, content, () -> running);
        dialler.ring();
        if (over) {
            Files.deleteIfExists(content);
        }
        return over;
    }

    /** Waits for the transaction under way; the rest goes on at the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        ScheduledExecutorService stopping = thread;
        if (stopping != null) {
            stopping.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
