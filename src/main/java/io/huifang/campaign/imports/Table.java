package io.huifang.campaign.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read one after the other. Not for use by several threads. */
public interface Table extends AutoCloseable {

    /** A cell may have so many characters before the file counts as broken: an open quote swallows the rest. */
    int LONGEST_CELL = 65_536;

    int MOST_COLUMNS = 500;

    /** What it is written in, for people, like {@code CSV, GB18030, separated by ','}. */
    String format();

    /**
     * The cells of the next row as texts, the header's first; an empty row has none that are not blank.
     *
     * @return null after the last
     * @throws ImportFileException when the file is damaged
     */
    @Nullable
    List<String> next();

    @Override
    void close();
}
