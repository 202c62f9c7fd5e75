package io.huifang.call;

import io.huifang.call.scripts.ScriptException;
import io.huifang.dialogue.Script;
import io.huifang.kernel.Language;
import io.huifang.speech.Prompts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
 * script stops the start. A script exists in a language when all its prompts do.
 */
@Component
class PartOneShelf {

    private static final Logger log = LoggerFactory.getLogger(PartOneShelf.class);

    /** What prompts may name beside the script's facts. */
    static final Set<String> HOUSE_VALUES = Set.of("bank", "callback");

    private final Map<String, Script> scripts = new TreeMap<>();
    private final Prompts prompts;

    PartOneShelf(CallSettings settings, Prompts prompts) {
        this.prompts = prompts;
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:scripts-part1/*.yaml")) {
                Script script = ScriptFile.read(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
                scripts.put(script.id(), script);
            }
            if (settings.scripts() != null) {
                addFolder(settings.scripts());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("scripts can't be read: " + e.getMessage(), e);
        }
        scripts.values().forEach(this::checkPrompts);
        log.info("scripts loaded ids={}", scripts.keySet());
    }

    Optional<Script> script(String id) {
        return Optional.ofNullable(scripts.get(id));
    }

    Set<String> ids() {
        return Set.copyOf(scripts.keySet());
    }

    /** The prompts that the script lacks in a language, sorted; empty when it can be used. */
    Set<String> missingPrompts(Script script, Language language) {
        Set<String> missing = new TreeSet<>(script.prompts());
        missing.removeAll(prompts.ids(language));
        return missing;
    }

    private void addFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ScriptException("huifang.call.scripts: '" + folder + "' is no folder");
        }
        Map<String, Path> seen = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Script script = ScriptFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
                Path other = seen.put(script.id(), file);
                if (other != null) {
                    throw new ScriptException(file + ": id: '" + script.id() + "' is the id of " + other + " too");
                }
                scripts.put(script.id(), script);
            }
        }
    }

    private void checkPrompts(Script script) {
        boolean usable = false;
        for (Language language : Language.values()) {
            Set<String> missing = missingPrompts(script, language);
            if (missing.isEmpty()) {
                usable = true;
                script.prompts().forEach(id -> checkPlaceholders(script, language, id));
            } else {
                log.warn(
                        "script={} is unusable in language={} missing-prompts={}",
                        script.id(),
                        language.tag(),
                        missing);
            }
        }
        if (!usable) {
            throw new ScriptException("script '" + script.id() + "' lacks prompts in every language; in en-US: "
                    + missingPrompts(script, Language.EN_US));
        }
    }

    private void checkPlaceholders(Script script, Language language, String id) {
        for (String name : prompts.placeholders(language, id)) {
            if (!HOUSE_VALUES.contains(name) && !script.facts().contains(name)) {
                throw new ScriptException("prompt voice-prompts/" + language.tag() + "/" + id + ".txt names {" + name
                        + "}, which is neither among the facts of script '" + script.id() + "' nor one of "
                        + HOUSE_VALUES);
            }
        }
    }
}
