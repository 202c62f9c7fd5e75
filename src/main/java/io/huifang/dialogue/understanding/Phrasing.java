package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the tables of interruptions are written. In English a word stands for itself and is followed by a blank; in Chinese a
 * character stands for itself. {@code (a|b)} is one of several, {@code [x]} may be missing, {@code [a|b]{0,3}} is up to three
 * of several, {@code [a|b]{1}} one of them, {@code ...} (in Chinese {@code …}) is up to four words (characters), {@code *} one word, {@code ^} and
 * {@code $} the beginning and the end of all that was said. {@code <x>} stands for a class of words, which the table spells out
 * before.
 */
final class Phrasing {

    private Phrasing() {}

    /** What a line of a table is; a section's text is what stands between its brackets. */
    enum LineKind {
        SECTION,
        SHIELD,
        SAID
    }

    record Line(LineKind kind, String text) {}

    private static final Pattern WORD_CLASS = Pattern.compile("(<[a-z-]+>) = (.+)");

    /** The lines of a table with their classes of words spelled out; a line that begins with "-" shields. */
    static List<Line> chineseLines(String table) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> classes = new LinkedHashMap<>();
        for (String line : Resource.lines(table)) {
            String spelledOut = line;
            for (Map.Entry<String, String> each : classes.entrySet()) {
                spelledOut = spelledOut.replace(each.getKey(), each.getValue());
            }
            Matcher wordClass = WORD_CLASS.matcher(spelledOut);
            boolean isSection = line.matches("\\[[^]|]*]");
            if (wordClass.matches()) {
                classes.put(wordClass.group(1), "(" + wordClass.group(2) + ")");
            } else if (isSection) {
                lines.add(new Line(LineKind.SECTION, line.substring(1, line.length() - 1)));
            } else if (line.startsWith("- ")) {
                lines.add(new Line(LineKind.SHIELD, spelledOut.substring(2)));
            } else {
                lines.add(new Line(LineKind.SAID, spelledOut));
            }
        }
        return List.copyOf(lines);
    }

    /** Matches in text as {@link #english} or {@link #chinese} lays it out. */
    static Pattern english(String line) {
        StringBuilder regex = new StringBuilder("(?<= )");
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= line.length(); at++) {
            char c = at < line.length() ? line.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || c == '\'' || c == '.' || c == '*' || c == ',') {
                word.append(c);
                continue;
            }
            regex.append(word(word.toString()));
            word.setLength(0);
            switch (c) {
                case '(', '[' -> regex.append("(?:");
                case ')' -> regex.append(')');
                case ']' -> regex.append(")?");
                case '|' -> regex.append('|');
                case '^' -> regex.append("(?<=^ )");
                case '$' -> regex.append('$');
                case ' ' -> {}
                default -> throw new IllegalArgumentException("'" + c + "' has no meaning in the pattern: " + line);
            }
        }
        return Pattern.compile(regex.toString());
    }

    private static String word(String word) {
        return switch (word) {
            case "" -> "";
            case "..." -> "(?:[^ ,]+ ){0,4}";
            case "*" -> "[^ ,]+ ";
            default -> Pattern.quote(word) + " ";
        };
    }

    static Pattern chinese(String line) {
        String regex = line.replace(" ", "").replace("(", "(?:").replace("…", ".{0,4}");
        return Pattern.compile(
                regex.replaceAll("\\[([^]]*)](\\{\\d(?:,\\d)?})", "(?:$1)$2").replaceAll("\\[([^]]*)]", "(?:$1)?"));
    }
}
