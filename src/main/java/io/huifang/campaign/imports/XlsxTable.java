package io.huifang.campaign.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Numbers and dates come as one would type them, whatever the sheet makes of them. */
final class XlsxTable implements Table {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Row ahead;
    private int last;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxTable open(Path file) throws IOException {
        ZipCheck.check(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new XlsxTable(workbook, workbook.getFirstSheet().openStream());
        } catch (RuntimeException | IOException broken) {
            if (workbook != null) {
                workbook.close();
            }
            throw damaged(0, broken);
        }
    }

    private static ImportFileException damaged(int row, Exception cause) {
        return new ImportFileException(
                "The workbook is damaged after row " + row + "; save it again, or as CSV.", cause);
    }

    @Override
    public String format() {
        return "XLSX, its first sheet";
    }

    /** Rows that the sheet leaves out come as empty ones, so that the numbers are those that people see. */
    @Override
    public @Nullable List<String> next() {
        try {
            if (ahead == null) {
                if (!rows.hasNext()) {
                    return null;
                }
                ahead = rows.next();
            }
            last++;
            Row row = ahead;
            if (row.getRowNum() > last) {
                return List.of();
            }
            ahead = null;
            return cells(row);
        } catch (ImportFileException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // the library throws whatever it stumbles over
            throw damaged(last, broken);
        }
    }

    private List<String> cells(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new ImportFileException("Row " + last + " has more than " + MOST_COLUMNS + " columns.");
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            return format != null && isDate(format)
                    ? date(cell.asDate())
                    : new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(String format) {
        return format.indexOf('y') >= 0 && format.indexOf('m') >= 0;
    }

    private static String date(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.toString();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
