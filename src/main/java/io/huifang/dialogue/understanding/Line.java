package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens written as one line for patterns to search: English words a space apart, Chinese characters close together. Knows
 * from which token each character came.
 */
final class Line {

    /** What a pattern found, and over which tokens. */
    record Hit(Matcher match, int from, int to) {

        /** The group's text, or nothing where the group took no part. */
        String group(String name) {
            String text = match.group(name);
            return text == null ? "" : text;
        }
    }

    private final String text;
    private final List<Integer> tokenOf = new ArrayList<>();

    Line(Tokens tokens) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.text(i);
            if (!written.isEmpty()
                    && isLatin(word.codePointAt(0))
                    && isLatin(written.codePointBefore(written.length()))) {
                written.append(' ');
                tokenOf.add(i);
            }
            written.append(word);
            for (int c = 0; c < word.length(); c++) {
                tokenOf.add(i);
            }
        }
        text = written.toString();
    }

    private Line(String text, List<Integer> tokenOf) {
        this.text = text;
        this.tokenOf.addAll(tokenOf);
    }

    String text() {
        return text;
    }

    /** Everything that a pattern finds, from left to right. */
    List<Hit> all(Pattern pattern) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                Matcher fixed = pattern.matcher(text);
                fixed.find(matcher.start());
                hits.add(new Hit(fixed, tokenOf.get(matcher.start()), tokenOf.get(matcher.end() - 1) + 1));
            }
        }
        return hits;
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** The same line with a mark in place of what a hit covers, so that nothing is read twice. */
    Line without(Hit hit) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = hit.match().start(); i < hit.match().end(); i++) {
            rest.setCharAt(i, '|');
        }
        return new Line(rest.toString(), tokenOf);
    }

    private static boolean isLatin(int c) {
        return !Character.isIdeographic(c) && c != '〇';
    }
}
