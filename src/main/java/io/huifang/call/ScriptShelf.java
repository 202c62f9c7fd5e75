package io.huifang.call;

import io.huifang.call.scripts.ReadScript;
import io.huifang.call.scripts.ScriptException;
import io.huifang.call.scripts.ScriptReader;
import io.huifang.call.scripts.Vocabulary;
import io.huifang.dialogue.FixedPrompts;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import io.huifang.kernel.Language;
import io.huifang.speech.Prompts;
import io.huifang.speech.SpeechRecognition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All scripts, read and checked once at start: those in the jar, and over them those in the bank's own folder. A wrong
 * script stops the start, and all that is wrong in all of them is said at once. Several versions of a script may stand
 * side by side; the newest is for new calls.
 */
@Component
final class ScriptShelf {

    private static final Logger log = LoggerFactory.getLogger(ScriptShelf.class);

    private final Map<String, NavigableMap<Integer, Place>> scripts = new TreeMap<>();
    private final Prompts prompts;
    private final SpeechRecognition recognition;

    /** A script's place on the shelf, where it is fitted to the words of a speech model once that is loaded. */
    private final class Place {
        private ReadScript read;
        private final Set<Language> toFit;

        Place(ReadScript read) {
            this.read = read;
            this.toFit = EnumSet.copyOf(read.script().title().keySet());
        }

        synchronized Script script() {
            for (Language language : Set.copyOf(toFit)) {
                if (recognition.ready(language)) {
                    var fitted = Vocabulary.fit(
                            read, language, phrase -> recognition.unknownWords(language, List.of(phrase)));
                    fitted.warnings().forEach(log::warn);
                    fitted.errors().forEach(log::error);
                    read = new ReadScript(fitted.script(), read.file(), read.lines());
                    toFit.remove(language);
                }
            }
            return read.script();
        }
    }

    ScriptShelf(CallSettings settings, Prompts prompts, SpeechRecognition recognition) {
        this.prompts = prompts;
        this.recognition = recognition;
        List<String> wrong = new ArrayList<>();
        try {
            Map<String, NavigableMap<Integer, ReadScript>> ofTheJar = new TreeMap<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:scripts/*.yaml")) {
                String yaml = resource.getContentAsString(StandardCharsets.UTF_8);
                read(String.valueOf(resource.getFilename()), yaml, ofTheJar, wrong);
            }
            Map<String, NavigableMap<Integer, ReadScript>> own = new TreeMap<>();
            if (settings.scripts() != null) {
                readFolder(settings.scripts(), own, wrong);
            }
            ofTheJar.putAll(own);
            ofTheJar.forEach((id, versions) -> {
                NavigableMap<Integer, Place> places = new TreeMap<>();
                versions.forEach((version, script) -> places.put(version, new Place(script)));
                scripts.put(id, places);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("scripts can't be read: " + e.getMessage(), e);
        }
        if (!wrong.isEmpty()) {
            throw new ScriptException(String.join("\n", wrong));
        }
        Map<String, Integer> newest = new TreeMap<>();
        scripts.forEach((id, versions) -> newest.put(id, versions.lastKey()));
        log.info("scripts loaded newest={}", newest);
    }

    /** The newest version. */
    Optional<Script> script(String id) {
        return Optional.ofNullable(scripts.get(id))
                .map(versions -> versions.lastEntry().getValue().script());
    }

    /** A certain version, as results name it. */
    Optional<Script> script(String id, int version) {
        return Optional.ofNullable(scripts.get(id))
                .flatMap(versions -> Optional.ofNullable(versions.get(version)))
                .map(Place::script);
    }

    Set<String> ids() {
        return Set.copyOf(scripts.keySet());
    }

    /**
     * The prompts that the script lacks in a language, sorted; empty when it can be used. A script that has no title in
     * the language is not meant for it, and lacks them all.
     */
    Set<String> missingPrompts(Script script, Language language) {
        Set<String> missing = new TreeSet<>(FixedPrompts.ALL);
        for (Question question : script.questions()) {
            missing.add(question.prompt());
            missing.add(question.prompt() + ".again");
        }
        if (script.title().containsKey(language)) {
            missing.removeAll(prompts.ids(language));
        }
        return missing;
    }

    private void readFolder(Path folder, Map<String, NavigableMap<Integer, ReadScript>> into, List<String> wrong)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ScriptException("huifang.call.scripts: '" + folder + "' is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), into, wrong);
            }
        }
    }

    private void read(
            String file, String yaml, Map<String, NavigableMap<Integer, ReadScript>> into, List<String> wrong) {
        try {
            ReadScript read = ScriptReader.read(file, yaml, prompts);
            Script script = read.script();
            ReadScript other =
                    into.computeIfAbsent(script.id(), _ -> new TreeMap<>()).putIfAbsent(script.version(), read);
            if (other != null) {
                wrong.add(file + ":1: version: there is a version " + script.version() + " of script '" + script.id()
                        + "' in " + other.file() + " already; count it up");
            }
        } catch (ScriptException e) {
            wrong.add(e.getMessage());
        }
    }
}
