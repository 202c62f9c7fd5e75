package io.huifang.dialogue.understanding;

import java.util.regex.Pattern;

/**
 * How the tables of interruptions are written. In English a word stands for itself and is followed by a blank; in Chinese a
 * character stands for itself. {@code (a|b)} is one of several, {@code [x]} may be missing, {@code [a|b]{0,3}} is up to three
 * of several, {@code ...} (in Chinese {@code …}) is up to four words (characters), {@code *} one word, {@code ^} and
 * {@code $} the beginning and the end of all that was said. {@code <x>} stands for a class of words, which the table spells out
 * before.
 */
final class Phrasing {

    private Phrasing() {}

    /** Matches in text as {@link #english} or {@link #chinese} lays it out. */
    static Pattern english(String line) {
        StringBuilder regex = new StringBuilder("(?<= )");
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= line.length(); at++) {
            char c = at < line.length() ? line.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || c == '\'' || c == '.' || c == '*') {
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
            case "..." -> "(?:\\S+ ){0,4}";
            case "*" -> "\\S+ ";
            default -> Pattern.quote(word) + " ";
        };
    }

    static Pattern chinese(String line) {
        String regex = line.replace(" ", "").replace("(", "(?:").replace("…", ".{0,4}");
        return Pattern.compile(
                regex.replaceAll("\\[([^]]*)](\\{\\d,\\d})", "(?:$1)$2").replaceAll("\\[([^]]*)]", "(?:$1)?"));
    }
}
