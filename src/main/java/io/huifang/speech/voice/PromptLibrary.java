package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.media.Sound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All prompts: those built into the jar, over which the files of a folder are laid one by one.
 *
 * @param prompts of each language by id
 * @param warnings what somebody should look at; each names its file
 */
record PromptLibrary(Map<Language, Map<String, Prompt>> prompts, List<String> warnings) {

    private static final String BUILT_IN = "voice-prompts";

    /** A file of either layer. */
    private record Leaf(String source, ByteBuffer content) {
        Leaf(String source, byte[] bytes) {
            this(source, ByteBuffer.wrap(bytes).asReadOnlyBuffer());
        }

        byte[] bytes() {
            byte[] bytes = new byte[content.capacity()];
            content.get(0, bytes);
            return bytes;
        }
    }

    /** Ids and their files of one layer and language. */
    private record Layer(Map<String, Leaf> texts, Map<String, Leaf> sounds) {
        Layer() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void add(String name, Leaf leaf) {
            if (name.endsWith(".txt")) {
                texts.put(name.substring(0, name.length() - 4), leaf);
            } else if (name.endsWith(".wav")) {
                sounds.put(name.substring(0, name.length() - 4), leaf);
            }
        }
    }

    /** @param folder may be missing: then there are the built-in prompts only */
    static PromptLibrary load(Path folder) throws IOException {
        Map<Language, Map<String, Prompt>> prompts = new EnumMap<>(Language.class);
        List<String> warnings = new ArrayList<>();
        for (Language language : Language.values()) {
            Map<String, Prompt> ofLanguage = new TreeMap<>();
            Layer builtIn = builtIn(language);
            Layer own = inFolder(folder.resolve(language.tag()));
            // a text of the bank without a sound must not be spoken by the built-in sound of another text
            Layer shelf = new Layer(new TreeMap<>(builtIn.texts()), new TreeMap<>(builtIn.sounds()));
            own.texts().keySet().forEach(shelf.sounds()::remove);
            shelf.texts().putAll(own.texts());
            shelf.sounds().putAll(own.sounds());
            shelf.texts()
                    .forEach((id, leaf) -> prompt(
                                    id, leaf, Optional.ofNullable(shelf.sounds().get(id)), warnings)
                            .ifPresent(prompt -> ofLanguage.put(id, prompt)));
            shelf.sounds().forEach((id, leaf) -> {
                if (!shelf.texts().containsKey(id)) {
                    warnings.add(leaf.source() + " is not used: there is no text " + id + ".txt beside it");
                }
            });
            prompts.put(language, ofLanguage);
        }
        return new PromptLibrary(prompts, List.copyOf(warnings));
    }

    private static Optional<Prompt> prompt(String id, Leaf leaf, Optional<Leaf> sound, List<String> warnings) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(leaf.bytes()))
                    .toString()
                    .replace("\uFEFF", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (CharacterCodingException e) {
            warnings.add(leaf.source() + " is not used: it is not UTF-8");
            return Optional.empty();
        }
        Optional<String> problem = Prompt.problem(text);
        if (problem.isPresent()) {
            warnings.add(leaf.source() + " is not used: it " + problem.get());
            return Optional.empty();
        }
        Prompt silent = new Prompt(id, text, Optional.empty(), leaf.source());
        if (!silent.fixed()) {
            sound.ifPresent(it -> warnings.add(it.source() + " is not used: its text has placeholders"));
            return Optional.of(silent);
        }
        if (sound.isEmpty()) {
            warnings.add(leaf.source() + " has no recorded sound beside it and will be synthesised");
            return Optional.of(silent);
        }
        try {
            Sound recorded = Wav.read(sound.get().bytes());
            return Optional.of(new Prompt(id, text, Optional.of(recorded), leaf.source()));
        } catch (IOException e) {
            warnings.add(sound.get().source() + " " + e.getMessage() + "; it will be synthesised");
            return Optional.of(silent);
        }
    }

    private static Layer builtIn(Language language) throws IOException {
        Layer layer = new Layer();
        var resolver = new PathMatchingResourcePatternResolver(PromptLibrary.class.getClassLoader());
        for (Resource resource : resolver.getResources("classpath*:" + BUILT_IN + "/" + language.tag() + "/*")) {
            String name = Objects.requireNonNullElse(resource.getFilename(), "");
            if (name.endsWith(".txt") || name.endsWith(".wav")) {
                String source = BUILT_IN + "/" + language.tag() + "/" + name;
                layer.add(name, new Leaf(source, resource.getContentAsByteArray()));
            }
        }
        return layer;
    }

    private static Layer inFolder(Path folder) throws IOException {
        Layer layer = new Layer();
        if (!Files.isDirectory(folder)) {
            return layer;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                layer.add(file.getFileName().toString(), new Leaf(file.toString(), Files.readAllBytes(file)));
            }
        }
        return layer;
    }
}
