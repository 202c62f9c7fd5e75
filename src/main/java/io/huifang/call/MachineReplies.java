package io.huifang.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what is heard while a message is being left: a mailbox that takes none, or a person who has picked up after all.
 * The phrases are data ({@code machine-replies.txt}).
 */
final class MachineReplies {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern BETWEEN_IDEOGRAPHS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final List<String> FULL = phrases("FULL");
    private static final List<String> PERSON = phrases("PERSON");

    /** Whoever picks up says little; a greeting that goes on says more. */
    private static final int MOST_WORDS = 8;

    private static final int MOST_IDEOGRAPHS = 14;

    private MachineReplies() {}

    /** Whether a machine says that it takes no messages. */
    static boolean isFull(String heard) {
        String text = normal(heard);
        return FULL.stream().anyMatch(text::contains);
    }

    /**
     * Whether a person is there.
     *
     * @param machineListens whether the machine is done with talking; then whoever speaks is a person, unless it is
     *     something that only machines say
     */
    static boolean isPerson(String heard, boolean machineListens) {
        if (heard.isBlank() || isFull(heard) || Announcements.afterAnswer(heard).isPresent()) {
            return false;
        }
        return machineListens || (isShort(heard) && PERSON.stream().anyMatch(normal(heard)::contains));
    }

    private static boolean isShort(String heard) {
        String text = normal(heard);
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return ideographs > 0 ? ideographs <= MOST_IDEOGRAPHS : text.strip().split(" ").length <= MOST_WORDS;
    }

    private static String normal(String text) {
        String words = NOT_A_WORD
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String joined = BETWEEN_IDEOGRAPHS.matcher(words).replaceAll("");
        return joined.codePoints().anyMatch(Character::isIdeographic) ? joined : " " + joined + " ";
    }

    private static List<String> phrases(String kind) {
        try (InputStream file = MachineReplies.class.getResourceAsStream("machine-replies.txt")) {
            if (file == null) {
                throw new IllegalStateException(
                        "machine-replies.txt is missing beside " + MachineReplies.class.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> normal(line.substring(line.indexOf('|') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
