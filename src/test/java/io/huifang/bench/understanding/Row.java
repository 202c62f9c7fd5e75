package io.huifang.bench.understanding;

import java.util.ArrayList;
import java.util.List;

/** One line of a corpus file as it stands there. */
public record Row(List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
        if (cells.size() != Column.values().length) {
            throw new IllegalArgumentException(
                    "a line has " + Column.values().length + " cells, not " + cells.size() + ": " + cells);
        }
    }

    static Row parse(String line) {
        return new Row(List.of(line.split("\t", -1)));
    }

    public String get(Column column) {
        return cells.get(column.ordinal());
    }

    public Row with(Column column, String cell) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column.ordinal(), cell);
        return new Row(changed);
    }

    String line() {
        return String.join("\t", cells);
    }
}
