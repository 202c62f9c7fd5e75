package io.huifang.campaign.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Finds a text's encoding. A mark at its beginning decides; without one the whole text must be right in the encoding,
 * because a GBK file may begin with a long stretch of plain ASCII.
 */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SAMPLE = 65_536;

    /** The last letter of the European languages written in Latin. */
    private static final char LAST_LATIN = '\u017f';

    /** The last character that UTF-8 writes in two bytes, as GBK does all of its own. */
    private static final char LAST_STRANGE = '\u07ff';

    private Encodings() {}

    /**
     * An encoding.
     *
     * @param mark how many bytes of byte order mark stand before the text
     */
    record Encoding(Charset charset, int mark) {}

    /** @throws ImportFileException when the text is in none that is read here */
    static Encoding of(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        String begin = HexFormat.of().formatHex(sample, 0, Math.min(3, sample.length));
        if (begin.equals("efbbbf")) {
            return checked(file, new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (begin.startsWith("fffe")) {
            return checked(file, new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (begin.startsWith("feff")) {
            return checked(file, new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        if (even + odd > 0) {
            return checked(file, new Encoding(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0));
        }
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        Encoding gb18030 = new Encoding(GB18030, 0);
        if (!isRight(file, utf8)) {
            return checked(file, gb18030);
        }
        return looksMisread(file) && isRight(file, gb18030) ? gb18030 : utf8;
    }

    /**
     * Whether a text that is right as UTF-8 can't be meant so: short Chinese words in GBK sometimes are right by chance (前台
     * reads as ǰ̨). Such a text has letters of scripts that nobody here writes, and no Chinese.
     */
    private static boolean looksMisread(Path file) throws IOException {
        boolean strange = false;
        char[] text = new char[SAMPLE];
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int read = in.read(text); read >= 0; read = in.read(text)) {
                for (int i = 0; i < read; i++) {
                    if (text[i] > LAST_STRANGE) {
                        return false;
                    }
                    strange |= text[i] > LAST_LATIN;
                }
            }
        }
        return strange;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Encoding checked(Path file, Encoding encoding) throws IOException {
        if (!isRight(file, encoding)) {
            throw new ImportFileException(
                    "This is neither an XLSX workbook nor a text in UTF-8, UTF-16, GBK or GB18030;"
                            + " save it as .xlsx or as CSV in UTF-8.");
        }
        return encoding;
    }

    /** Whether every byte of the text makes sense, and none of its characters is a NUL. */
    private static boolean isRight(Path file, Encoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        CharBuffer text = CharBuffer.allocate(SAMPLE);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.mark());
            for (boolean more = true; more; ) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = read >= 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, text, !more);
                text.flip();
                if (result.isError() || text.chars().anyMatch(c -> c == 0)) {
                    return false;
                }
                text.clear();
                bytes.compact();
                if (!more && result.isOverflow()) {
                    more = true;
                }
            }
        }
        return true;
    }
}
