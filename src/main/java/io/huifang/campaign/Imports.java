package io.huifang.campaign;

import io.huifang.campaign.imports.ImportFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Opens the cases of whole files. May be used by any thread. */
public interface Imports {

    int NAME_LENGTH = 200;

    /**
     * Takes a file in; its rows are imported afterwards, even when the service dies meanwhile. The same content sent
     * again for the same campaign is the same import; one that had failed goes on after the last row that it read.
     *
     * @throws CaseRefusedException when there is no such campaign
     * @throws ImportFileRefusedException when it is too large
     */
    Submitted submit(CampaignId campaign, String name, InputStream content) throws IOException;

    /**
     * Reads the first rows and stores nothing.
     *
     * @throws CaseRefusedException when there is no such campaign
     * @throws ImportFileRefusedException when it is too large, or nothing that can be imported
     */
    Preview preview(CampaignId campaign, InputStream content) throws IOException;

    Optional<ImportFile> find(UUID id);

    /** Those of a campaign, the newest first, at most a hundred. */
    List<ImportFile> of(CampaignId campaign);

    /** Gives everything that is wrong with a file's rows so far, in their order. */
    void faults(UUID id, Consumer<ImportFile.Fault> each);

    /** @param isNew false when this file was taken in before */
    record Submitted(ImportFile file, boolean isNew) {}

    /**
     * What the first rows would come to.
     *
     * @param columns what each header was taken for, in their order
     * @param rows how many rows were read
     * @param good how many of them could be opened
     */
    record Preview(String format, List<Column> columns, long rows, long good, List<ImportFile.Fault> faults) {

        public record Column(String header, String meaning) {}
    }

    /** A file that is not imported; the message says why. */
    final class ImportFileRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ImportFileRefusedException(String message) {
            super(message);
        }

        ImportFileRefusedException(ImportFileException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
