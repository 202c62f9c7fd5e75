package io.huifang.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Phrases by which something heard is known, as data beside the classes: one a line, {@code KIND | phrase}, # for comments. */
final class PhraseFile {

    /** A phrase and what it says of a call. */
    record Line(String kind, Wording wording) {}

    private PhraseFile() {}

    /** The lines of a file, in their order. */
    static List<Line> read(String name) {
        try (InputStream file = PhraseFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing beside " + PhraseFile.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 2))
                    .map(line -> new Line(line[0], Wording.of(line[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases of one kind. */
    static List<Wording> wordings(List<Line> lines, String... kinds) {
        return lines.stream()
                .filter(line -> Stream.of(kinds).anyMatch(line.kind()::equals))
                .map(Line::wording)
                .toList();
    }
}
