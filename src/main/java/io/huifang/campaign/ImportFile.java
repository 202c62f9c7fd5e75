package io.huifang.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases and how far it is imported.
 *
 * @param name as it was sent
 * @param format what it is written in, for people; null until it is opened
 * @param problem why it could not be imported to its end, for people; null unless it failed
 */
public record ImportFile(
        UUID id,
        CampaignId campaign,
        String name,
        State state,
        @Nullable String format,
        Progress progress,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What became of its rows, without the header.
     *
     * @param read opened, known and refused ones, and empty ones
     * @param known a case with the row's external id, or with the same content, was there already
     */
    public record Progress(long read, long opened, long known, long refused) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    /**
     * What is wrong with a cell.
     *
     * @param row as a spreadsheet counts; the header is 1
     * @param column its header; empty when it is about the whole row
     * @param value empty where it may be personal, a masked one for numbers
     */
    public record Fault(long row, String column, String value, String problem, String allowed) {}
}
