package io.huifang.campaign.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Finds out what a file is by what stands in it; its name may say anything. */
public final class TableFile {

    private static final String ZIP = "504b0304";
    private static final String EMPTY_ZIP = "504b0506";
    private static final String OLE = "d0cf11e0";

    private TableFile() {}

    /** @throws ImportFileException when it is nothing that can be imported */
    public static Table open(Path file) {
        try {
            String begin = begin(file);
            return switch (begin) {
                case "" -> throw new ImportFileException("The file is empty.");
                case ZIP, EMPTY_ZIP -> XlsxTable.open(file);
                case OLE ->
                    throw new ImportFileException("The workbook is protected by a password or of the old kind (.xls);"
                            + " save it as .xlsx without a password, or as CSV.");
                default -> CsvTable.open(file);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file that was sent can't be read", unreadable);
        }
    }

    private static String begin(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(in.readNBytes(4));
        }
    }
}
