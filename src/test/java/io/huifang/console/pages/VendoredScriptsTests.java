package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VendoredScriptsTests {

    private static final Path FOLDER = Path.of("src/main/resources/static/vendor");
    private static final Path LIST = Path.of("bin/lib/vendor.tsv");

    @Test
    void areThoseOfTheListToTheByte() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#")) {
                List<String> fields = List.of(line.split("\t"));
                listed.put(fields.get(2), fields.get(3));
            }
        }

        assertThat(present()).isNotEmpty().isEqualTo(listed);
    }

    private static Map<String, String> present() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), sum(file));
            }
        }
        return sums;
    }

    private static String sum(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
