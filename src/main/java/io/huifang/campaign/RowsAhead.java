package io.huifang.campaign;

import io.huifang.campaign.imports.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a file's rows on a thread of its own, one portion ahead of whoever writes them: reading is work for a processor,
 * writing is mostly waiting for the database. The table is this thread's alone until it is closed.
 */
final class RowsAhead implements AutoCloseable {

    private final Table table;
    private final ImportRowReader reader;
    private final int atOnce;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports-reader").daemon().factory());
    private Future<List<ImportRow>> ahead;
    private long row;

    /** @param read how many rows of the table are behind it, without the header */
    RowsAhead(Table table, ImportRowReader reader, long read, int atOnce) {
        this.table = table;
        this.reader = reader;
        this.atOnce = atOnce;
        // as a spreadsheet counts; the header is 1
        row = read + 2;
        ahead = thread.submit(this::read);
    }

    private List<ImportRow> read() {
        List<ImportRow> rows = new ArrayList<>(atOnce);
        while (rows.size() < atOnce) {
            List<String> cells = table.next();
            if (cells == null) {
                break;
            }
            rows.add(reader.read(row++, cells));
        }
        return rows;
    }

    /**
     * The next portion, empty at the end of the file.
     *
     * @throws io.huifang.campaign.imports.ImportFileException when the file is damaged in it
     */
    List<ImportRow> next() {
        try {
            List<ImportRow> rows = ahead.get();
            if (!rows.isEmpty()) {
                ahead = thread.submit(this::read);
            }
            return rows;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("reading the file broke off", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", interrupted);
        }
    }

    /** Waits for the portion under way. */
    @Override
    public void close() {
        thread.close();
    }
}
