package io.huifang.bench.understanding;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The corpus as it lies on disk: a folder for each half with files of rows, and the categories that rows name. */
public record CorpusFolder(Path root) {

    private static final String TITLES =
            Arrays.stream(Column.values()).map(Column::title).collect(joining("\t"));

    /** All rows of a half in the order of their files' names. */
    public List<Row> rows(Half half) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve(half.folder()))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                rows.addAll(read(file));
            }
        }
        return rows;
    }

    /** The rows of one file; none where there is no such file. */
    public List<Row> rows(Half half, String name) throws IOException {
        Path file = root.resolve(half.folder()).resolve(name);
        return Files.exists(file) ? read(file) : List.of();
    }

    public void write(Half half, String name, List<Row> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(TITLES);
        rows.forEach(row -> lines.add(row.line()));
        Files.write(root.resolve(half.folder()).resolve(name), lines);
    }

    /** By a set's name the categories' ids with their phrases. */
    Map<String, Map<String, List<String>>> categories() throws IOException {
        Map<String, Map<String, List<String>>> sets = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(root.resolve("categories.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            sets.computeIfAbsent(cells[0], name -> new LinkedHashMap<>()).put(cells[1], List.of(cells[2].split(", *")));
        }
        return sets;
    }

    private static List<Row> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(TITLES)) {
            throw new IllegalArgumentException(file + " does not begin with the titles of the columns: " + TITLES);
        }
        return lines.subList(1, lines.size()).stream().map(Row::parse).toList();
    }
}
