package io.huifang.call.scripts;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import io.huifang.speech.Prompts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of the built-in prompts, as they stand in {@code voice-prompts}; a test may change them. */
public final class FolderPrompts implements Prompts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public FolderPrompts() {
        for (Language language : Language.values()) {
            texts.put(language, read(Path.of("voice-prompts", language.tag())));
        }
    }

    private static Map<String, String> read(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files) {
                texts.put(
                        file.getFileName().toString().replace(".txt", ""),
                        Files.readString(file).strip());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FolderPrompts with(Language language, String id, String text) {
        texts.get(language).put(id, text);
        return this;
    }

    FolderPrompts without(Language language, String id) {
        texts.get(language).remove(id);
        return this;
    }

    /** As they stand in the folder, in the order of their ids. */
    Map<String, String> texts(Language language) {
        return texts.get(language);
    }

    @Override
    public Set<String> ids(Language language) {
        return texts.get(language).keySet();
    }

    @Override
    public String text(Language language, String id, Map<String, String> values) {
        return PLACEHOLDER.matcher(texts.get(language).get(id)).replaceAll(m -> values.get(m.group(1)));
    }

    @Override
    public Set<String> placeholders(Language language, String id) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(texts.get(language).get(id)).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    @Override
    public Sound sound(Language language, List<String> ids, Map<String, String> values) {
        throw new UnsupportedOperationException("texts only");
    }
}
