package io.huifang.campaign.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once, keeping nothing, before anything else reads it: what is cut off or unpacks to more than a
 * workbook should is refused before a row is imported.
 */
final class ZipCheck {

    /** A million rows of ten cells unpack to about a tenth of this. */
    static final long MOST_UNPACKED = 4L << 30;

    /** The texts that a workbook's cells share are all kept in memory. */
    static final long MOST_SHARED_TEXT = 512L << 20;

    private static final int MOST_ENTRIES = 2000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int BUFFER = 65_536;

    private ZipCheck() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("xl/workbook.xml") == null) {
                throw new ImportFileException("This is a ZIP file, but no XLSX workbook; save it as .xlsx or as CSV.");
            }
            long left = MOST_UNPACKED;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean shared = entry.getName().equals("xl/sharedStrings.xml");
                left -= unpacked(zip, entry, shared ? Math.min(left, MOST_SHARED_TEXT) : left);
            }
        } catch (ZipException | EOFException damaged) {
            throw new ImportFileException(
                    "The workbook is cut off or damaged; save it again and send all of it.", damaged);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        boolean xml = entry.getName().endsWith(".xml");
        long bytes = 0;
        long text = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new ImportFileException("The workbook unpacks to more than is taken (" + (MOST_UNPACKED >> 30)
                            + " GiB, of shared texts " + (MOST_SHARED_TEXT >> 20) + " MiB); save it as CSV.");
                }
                for (int i = 0; xml && i < read; i++) {
                    text = buffer[i] == '<' ? 0 : text + 1;
                    if (text > LONGEST_TEXT) {
                        throw new ImportFileException("A cell of the workbook has more text than a cell can have.");
                    }
                }
            }
        }
        return bytes;
    }
}
