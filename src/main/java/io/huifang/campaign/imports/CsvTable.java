package io.huifang.campaign.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of text, separated by comma, semicolon or tab; whichever the header has most of. */
final class CsvTable implements Table {

    private static final int LONGEST_HEADER = 65_536;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final CloseableIterator<CsvRecord> rows;
    private final String format;
    private long last;

    private CsvTable(CloseableIterator<CsvRecord> rows, String format) {
        this.rows = rows;
        this.format = format;
    }

    static CsvTable open(Path file) throws IOException {
        Encodings.Encoding encoding = Encodings.of(file);
        char separator = separator(file, encoding);
        Reader text = reader(file, encoding);
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_CELL * 16)
                                .build(),
                        text);
        String name = separator == '\t' ? "tab" : "'" + separator + "'";
        return new CsvTable(csv.iterator(), "CSV, " + encoding.charset().name() + ", separated by " + name);
    }

    private static Reader reader(Path file, Encodings.Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset());
    }

    private static char separator(Path file, Encodings.Encoding encoding) throws IOException {
        int[] seen = new int[SEPARATORS.length];
        try (BufferedReader text = new BufferedReader(reader(file, encoding))) {
            boolean quoted = false;
            for (int i = 0; i < LONGEST_HEADER; i++) {
                int c = text.read();
                quoted ^= c == '"';
                if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                    break;
                }
                for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                    seen[s] += c == SEPARATORS[s] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = seen[s] > seen[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public @Nullable List<String> next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            last++;
            return rows.next().getFields();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new ImportFileException(
                    "After row " + last + " the file can't be read on: a cell or row is too long, which an open quote"
                            + " makes, or there are more than " + MOST_COLUMNS + " columns.",
                    broken);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
