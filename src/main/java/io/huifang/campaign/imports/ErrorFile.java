package io.huifang.campaign.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * A table of what is wrong with a file, that may be opened in a spreadsheet: no cell of it becomes a formula there. Begins
 * with the mark by which spreadsheets know UTF-8.
 */
public final class ErrorFile implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    public ErrorFile(Writer out) throws IOException {
        out.write('\uFEFF');
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("row", "column", "value", "problem", "allowed");
    }

    public void add(long row, String column, String value, String problem, String allowed) {
        csv.writeRecord(String.valueOf(row), safe(column), safe(value), safe(problem), safe(allowed));
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
