package io.huifang.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises by its words what a network or a machine announces. The phrases are data ({@code announcements.txt});
 * their wording follows the recorded announcements of carriers in China and North America.
 */
final class Announcements {

    private record Phrase(Disposition disposition, String text) {}

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern BETWEEN_IDEOGRAPHS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final List<Phrase> PHRASES = phrases();

    private Announcements() {}

    /** What the text announces; empty when it is nothing known, as when a person speaks. */
    static Optional<Disposition> recognise(String heard) {
        String text = normal(heard);
        return PHRASES.stream()
                .filter(phrase -> text.contains(phrase.text()))
                .map(Phrase::disposition)
                .findFirst();
    }

    private static String normal(String text) {
        String words = NOT_A_WORD
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String joined = BETWEEN_IDEOGRAPHS.matcher(words).replaceAll("");
        boolean ideographs = joined.codePoints().anyMatch(Character::isIdeographic);
        return ideographs ? joined : " " + joined + " ";
    }

    private static List<Phrase> phrases() {
        try (InputStream file = Announcements.class.getResourceAsStream("announcements.txt")) {
            if (file == null) {
                throw new IllegalStateException("announcements.txt is missing beside " + Announcements.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Announcements::phrase)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase phrase(String line) {
        String[] parts = line.split("\\|", 2);
        return new Phrase(Disposition.valueOf(parts[0].strip()), normal(parts[1]));
    }
}
