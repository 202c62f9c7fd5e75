package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people put what is no answer, in one language.
 *
 * @param shields what only looks like an interruption of any kind
 */
record InterruptionTable(Map<Kind, Wording> kinds, List<Phrase> shields) {

    /** What a kind is heard by, and what only looks like it. */
    record Wording(double confidence, List<Phrase> heard, List<Phrase> shields) {}

    /** A pattern, with the characters that stand in it as they are written. */
    record Phrase(Pattern pattern, String written) {

        Phrase inSounds() {
            return new Phrase(Pattern.compile(Pinyin.soundsOf(pattern.pattern())), written);
        }

        /** How many of the characters of a text this phrase is never written with. */
        long foreign(String text) {
            return text.chars()
                    .filter(character -> written.indexOf(character) < 0)
                    .count();
        }
    }

    /** {@code <person> = human|agent}: a class of words, which a later line names by {@code <person>}. */
    private static final Pattern WORD_CLASS = Pattern.compile("(<[a-z-]+>) = (.+)");

    private static final Pattern SECTION = Pattern.compile("\\[([A-Z_]+) ([0-9.]+)]");

    /** Stands for a character that is put out of sight, and for a word. */
    static final String HIDDEN = "_";

    private static final String EVERYTHING = "[EVERYTHING]";

    /** A text with what only looks like a kind put out of sight. */
    String shielded(Kind kind, String text) {
        Wording wording = kinds.get(kind);
        String rest = shielded(text, shields);
        return wording == null ? rest : shielded(rest, wording.shields());
    }

    /** What looks like an interruption and is none is put out of sight, with its length kept. */
    private static String shielded(String text, List<Phrase> shields) {
        String rest = text;
        for (Phrase shield : shields) {
            Matcher matcher = shield.pattern().matcher(rest);
            rest = matcher.replaceAll(found -> found.group().replaceAll("[^ ]", HIDDEN));
        }
        return rest;
    }

    static InterruptionTable read(String name, Language language) {
        Map<Kind, Wording> kinds = new EnumMap<>(Kind.class);
        Map<String, String> classes = new HashMap<>();
        List<Phrase> everything = new ArrayList<>();
        List<Phrase> heard = new ArrayList<>();
        List<Phrase> shields = everything;
        for (String line : Resource.lines(name)) {
            Matcher section = SECTION.matcher(line);
            Matcher wordClass = WORD_CLASS.matcher(line);
            if (section.matches()) {
                heard = new ArrayList<>();
                shields = new ArrayList<>();
                kinds.put(
                        Kind.valueOf(section.group(1)),
                        new Wording(Double.parseDouble(section.group(2)), heard, shields));
            } else if (wordClass.matches()) {
                classes.put(wordClass.group(1), "(" + spelledOut(wordClass.group(2), classes) + ")");
            } else if (line.startsWith("- ")) {
                shields.add(phrase(spelledOut(line.substring(2), classes), language));
            } else if (!line.equals(EVERYTHING)) {
                heard.add(phrase(spelledOut(line, classes), language));
            }
        }
        return new InterruptionTable(kinds, everything);
    }

    /** The table in sounds, for what the recogniser wrote with other characters of the same sound. */
    InterruptionTable inSounds() {
        Map<Kind, Wording> sounds = new EnumMap<>(Kind.class);
        kinds.forEach((kind, wording) -> sounds.put(
                kind, new Wording(wording.confidence(), inSounds(wording.heard()), inSounds(wording.shields()))));
        return new InterruptionTable(sounds, inSounds(shields));
    }

    private static List<Phrase> inSounds(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::inSounds).toList();
    }

    private static String spelledOut(String line, Map<String, String> classes) {
        String rest = line;
        for (Map.Entry<String, String> each : classes.entrySet()) {
            rest = rest.replace(each.getKey(), each.getValue());
        }
        return rest;
    }

    private static Phrase phrase(String line, Language language) {
        return switch (language) {
            case EN_US -> new Phrase(Phrasing.english(line), line);
            case ZH_CN -> new Phrase(Phrasing.chinese(line), line);
        };
    }
}
