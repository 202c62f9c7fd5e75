package io.huifang.campaign.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    static List<List<String>> read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = TableFile.open(file)) {
            for (List<String> row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("cases");
            sheet.value(0, 0, "电话");
            sheet.value(0, 1, "入职时间");
            sheet.value(0, 2, "金额");
            sheet.value(2, 0, 13_800_000_000L);
            sheet.value(2, 1, LocalDate.of(2019, 3, 15));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 15000.5);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void findsTheEncodingOfAChineseFile(String charset) throws IOException {
        String text = "电话,姓名\n01055550001,\"王\n芳\"\n";
        assertThat(read(file(text.getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("电话", "姓名"), List.of("01055550001", "王\n芳"));
    }

    @Test
    void findsGbkFarBehindPlainAsciiAndTakesAMarkForNoText() throws IOException {
        String late = "phone,label\n" + "01055550001,desk\n".repeat(20_000) + "01055550002,前台\n";
        assertThat(read(file(late.getBytes(Charset.forName("GBK")))).getLast()).containsExactly("01055550002", "前台");
        byte[] marked = ("\uFEFFphone\n1\n").getBytes(StandardCharsets.UTF_8);
        assertThat(read(file(marked)).getFirst()).containsExactly("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        String text = "phone" + separator + "\"a,b;c\"\n1" + separator + "2\n\n3\n";
        List<List<String>> rows = read(file(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.get(0)).containsExactly("phone", "a,b;c");
        assertThat(rows.get(1)).containsExactly("1", "2");
        assertThat(rows).as("the empty row counts").hasSize(4);
    }

    @Test
    void readsAWorkbookAsOneWouldTypeIt() throws IOException {
        List<List<String>> rows = read(file(workbook()));
        assertThat(rows.get(0)).containsExactly("电话", "入职时间", "金额");
        assertThat(rows.get(1)).as("a row that the sheet leaves out").isEmpty();
        assertThat(rows.get(2)).containsExactly("13800000000", "2019-03-15", "15000.5");
    }

    @Test
    void refusesWhatIsNoTableAndSaysWhatToDo() throws IOException {
        refused(new byte[0], "empty");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "password");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) 0xff, 0, 1, 0, 0}, "neither");
        byte[] whole = workbook();
        refused(Arrays.copyOf(whole, whole.length / 2), "cut off");
        refused(zip("readme.txt", 10), "no XLSX workbook");
        refused(zip("xl/workbook.xml", 3 << 20), "more text than a cell");
        refused(zip("xl/workbook.xml", 10), "damaged");
    }

    @Test
    void refusesTextsThatUnpackToMoreThanMemoryTakes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] texts = "<t>a</t>".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written <= ZipCheck.MOST_SHARED_TEXT; written += texts.length) {
                zip.write(texts);
            }
        }
        refused(out.toByteArray(), "unpacks to more");
    }

    @Test
    void stopsAtAnOpenQuoteInsteadOfSwallowingTheFile() throws IOException {
        byte[] open = ("phone\n1\n\"" + "2\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        refused(open, "After row 2");
    }

    private static byte[] zip(String name, int letters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            write(zip, letters);
        }
        return out.toByteArray();
    }

    private static void write(OutputStream out, int letters) throws IOException {
        out.write("x".repeat(letters).getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] content, String because) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining(because);
    }

    @Test
    void knowsColumnsInBothLanguagesAndSuggestsWhatWasMeant() {
        assertThat(Columns.of(List.of("External ID", "手机1", "kind_1", "电话2", "分机2", "facts.title", "姓名", ""))
                        .fields())
                .extracting(field -> field.map(Columns.Field::toString).orElse(""))
                .containsExactly(
                        new Columns.Field(Columns.Name.EXTERNAL_ID, 0, "").toString(),
                        new Columns.Field(Columns.Name.PHONE, 1, "").toString(),
                        new Columns.Field(Columns.Name.KIND, 1, "").toString(),
                        new Columns.Field(Columns.Name.PHONE, 2, "").toString(),
                        new Columns.Field(Columns.Name.EXTENSION, 2, "").toString(),
                        new Columns.Field(Columns.Name.FACT, 0, "title").toString(),
                        new Columns.Field(Columns.Name.FACT, 0, "name").toString(),
                        "");
        assertThatThrownBy(() -> Columns.of(List.of("phnoe", "externalID", "external id", "wife")))
                .isInstanceOf(ImportFileException.class)
                .hasMessageContaining("'phnoe' is not known, perhaps 'phone' is meant")
                .hasMessageContaining("are the same column")
                .hasMessageContaining("there is no column 'phone'");
    }

    @Test
    void writesNoFormulaIntoTheErrorFile() throws IOException {
        StringWriter out = new StringWriter();
        try (ErrorFile errors = new ErrorFile(out)) {
            errors.add(2, "=HYPERLINK(1)", "+1", "@x", "-1, \"2\"");
        }
        assertThat(out.toString()).contains("2,'=HYPERLINK(1),'+1,'@x,\"'-1, \"\"2\"\"\"");
    }
}
