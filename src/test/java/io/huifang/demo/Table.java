package io.huifang.demo;

import java.util.ArrayList;
import java.util.List;

/** A table for the terminal, with long cells wrapped. */
final class Table {

    private static final int[] WIDTHS = {24, 11, 11, 44, 46};

    private Table() {}

    static String of(List<Cast.Result> results) {
        StringBuilder table = new StringBuilder();
        line(table);
        row(table, List.of("Who", "Disposition", "Verdict", "Transcript", "Why, and the recording"));
        line(table);
        for (Cast.Result result : results) {
            String recording = result.recording() == null ? "" : " [" + result.recording() + "]";
            row(
                    table,
                    List.of(
                            (result.faults().isEmpty() ? "" : "WRONG: ")
                                    + result.subscriber().who(),
                            result.disposition() == null ? "-" : result.disposition(),
                            result.verdict() == null ? "-" : result.verdict(),
                            String.join(" / ", result.heard()),
                            result.why() + recording));
            line(table);
        }
        return table.toString();
    }

    private static void line(StringBuilder table) {
        for (int width : WIDTHS) {
            table.append('+').append("-".repeat(width + 2));
        }
        table.append("+\n");
    }

    private static void row(StringBuilder table, List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            List<String> lines = wrap(cells.get(i), WIDTHS[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < WIDTHS.length; i++) {
                String text = row < wrapped.get(i).size() ? wrapped.get(i).get(row) : "";
                table.append("| ").append(text).append(" ".repeat(WIDTHS[i] - text.length() + 1));
            }
            table.append("|\n");
        }
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
