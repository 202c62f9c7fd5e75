package io.huifang.dialogue.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of words in {@code src/main/resources/understanding}; lines that begin with # are remarks. */
final class Resource {

    private Resource() {}

    static List<String> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/understanding/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the table understanding/" + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table understanding/" + name + " cannot be read", e);
        }
    }

    /** The entries of a section, which begins with its name in brackets; between them commas or ends of lines. */
    static Set<String> section(String name, String section) {
        return linesOf(name, section).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a section, which begins with its name in brackets. */
    static List<String> linesOf(String name, String section) {
        List<String> lines = lines(name);
        int from = lines.indexOf("[" + section + "]");
        if (from < 0) {
            throw new IllegalStateException("the table understanding/" + name + " has no section [" + section + "]");
        }
        return lines.subList(from + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("["))
                .toList();
    }
}
