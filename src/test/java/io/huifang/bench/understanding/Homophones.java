package io.huifang.bench.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chinese characters by how they sound, tones aside. */
final class Homophones {

    /** What speakers from many places, and so recognisers, do not tell apart, by a syllable's beginning or end. */
    private static final Map<String, String> BEGINNINGS =
            Map.of("zh", "z", "ch", "c", "sh", "s", "n", "l", "l", "n", "h", "f", "f", "h");

    private static final Map<String, String> ENDS =
            Map.of("ing", "in", "eng", "en", "ang", "an", "in", "ing", "en", "eng", "an", "ang");

    private final Map<String, String> bySound = new LinkedHashMap<>();
    private final Map<Character, String> sounds = new HashMap<>();

    /** @param file lines of a syllable and its characters */
    Homophones(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            bySound.put(cells[0], cells[1]);
            for (char character : cells[1].toCharArray()) {
                sounds.putIfAbsent(character, cells[0]);
            }
        }
    }

    /** Others that sound the same; empty where none is known. */
    List<Character> same(char character) {
        return others(sounds.get(character), character);
    }

    /** Others that sound nearly the same; empty where none is known. */
    List<Character> near(char character) {
        String sound = sounds.get(character);
        List<Character> near = new ArrayList<>();
        if (sound != null) {
            BEGINNINGS.forEach((from, to) -> {
                if (sound.startsWith(from) && (from.length() > 1 || sound.charAt(1) != 'h')) {
                    near.addAll(others(to + sound.substring(from.length()), character));
                }
            });
            ENDS.forEach((from, to) -> {
                if (sound.endsWith(from)) {
                    near.addAll(others(sound.substring(0, sound.length() - from.length()) + to, character));
                }
            });
        }
        return near.stream().sorted().toList();
    }

    private List<Character> others(String sound, char character) {
        return bySound.getOrDefault(sound == null ? "" : sound, "")
                .chars()
                .mapToObj(each -> (char) each)
                .filter(each -> each != character)
                .toList();
    }
}
