package io.huifang.speech.voice;

import io.huifang.media.Sound;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that the bot can say.
 *
 * @param text one line, with placeholders such as {@code {name}}
 * @param recorded its sound, when there is one
 * @param source the file of the text, for messages
 */
record Prompt(String id, String text, Optional<Sound> recorded, String source) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");

    Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    boolean fixed() {
        return placeholders().isEmpty();
    }

    /** @throws IllegalArgumentException naming the placeholder that has no value */
    String filled(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "the prompt " + source + " needs a value for {" + match.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What is wrong with a text as it stands in a file; empty when nothing is. */
    static Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.of("is empty");
        }
        if (text.length() > Voice.LONGEST_TEXT) {
            return Optional.of("is longer than " + Voice.LONGEST_TEXT + " characters");
        }
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of("has a placeholder that is not a name in braces, such as {name}");
        }
        return Optional.empty();
    }
}
