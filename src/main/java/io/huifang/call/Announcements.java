package io.huifang.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises by its words what a network or a machine announces. The phrases are data ({@code announcements.txt});
 * their wording follows the recorded announcements of carriers in China and North America.
 */
final class Announcements {

    private record Phrase(Disposition disposition, String text) {

        /** What a machine at the called number says, and a person does not. */
        boolean ofMachine() {
            return disposition == Disposition.VOICEMAIL || disposition == Disposition.IVR;
        }
    }

    private static final String OPENING = "OPENING";

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern BETWEEN_IDEOGRAPHS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    /** Words that only a carrier says. */
    private static final List<String> OPENINGS = lines().filter(line -> line[0].equals(OPENING))
            .map(line -> normal(line[1]))
            .toList();

    private static final List<Phrase> PHRASES = lines().filter(line -> !line[0].equals(OPENING))
            .map(line -> new Phrase(Disposition.valueOf(line[0]), normal(line[1])))
            .toList();

    private Announcements() {}

    /** What is announced before a call is answered, when only the network can speak; empty when it is nothing known. */
    static Optional<Disposition> beforeAnswer(String heard) {
        String text = normal(heard);
        return find(text, phrase -> true);
    }

    /**
     * What a machine or the network says in an answered call. Empty when it is nothing known, as when a person speaks:
     * "he is busy right now" announces nothing, "the number you have dialled is busy" does.
     */
    static Optional<Disposition> afterAnswer(String heard) {
        String text = normal(heard);
        boolean carrier = OPENINGS.stream().anyMatch(text::contains);
        return find(text, phrase -> carrier || phrase.ofMachine());
    }

    private static Optional<Disposition> find(String text, Predicate<Phrase> counts) {
        return PHRASES.stream()
                .filter(phrase -> counts.test(phrase) && text.contains(phrase.text()))
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

    private static Stream<String[]> lines() {
        try (InputStream file = Announcements.class.getResourceAsStream("announcements.txt")) {
            if (file == null) {
                throw new IllegalStateException("announcements.txt is missing beside " + Announcements.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
