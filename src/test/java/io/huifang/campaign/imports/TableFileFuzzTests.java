package io.huifang.campaign.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is read or refused with a reason; nothing else comes out. */
class TableFileFuzzTests {

    private static final int FILES = 300;
    private static final String LETTERS = "ab,;\t\"\n\r 王芳0=+-";

    @TempDir
    Path folder;

    private void readOrRefuse(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        try {
            TableFileTests.read(file);
        } catch (ImportFileException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsOrRefusesAnyBytes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            readOrRefuse(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsOrRefusesDamagedWorkbooks(long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("cases");
            for (int row = 0; row < 50; row++) {
                sheet.value(row, 0, "01055550001");
                sheet.value(row, 1, row);
            }
        }
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = out.toByteArray();
            for (int flip = 0; flip <= random.nextInt(4); flip++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            readOrRefuse(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void readsBackWhatASpreadsheetWrites(String charset) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < FILES; i++) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("phone", "电话2", "label"));
            for (int row = random.nextInt(20); row >= 0; row--) {
                rows.add(List.of("x" + cell(random), cell(random), cell(random)));
            }
            StringWriter text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                rows.forEach(csv::writeRecord);
            }
            Path file = Files.write(folder.resolve("file"), text.toString().getBytes(Charset.forName(charset)));
            assertThat(TableFileTests.read(file)).isEqualTo(rows);
        }
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return cell.toString();
    }
}
