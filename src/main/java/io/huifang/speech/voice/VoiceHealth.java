package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the bot has a voice: down when no language's synthesiser is installed; what is wrong with single prompts and
 * languages stands in the details.
 */
record VoiceHealth(PromptLibrary library, Function<Language, Voice> voices) implements HealthIndicator {

    @Override
    public Health health() {
        List<String> warnings = new ArrayList<>(library.warnings());
        int missing = 0;
        Health.Builder health = Health.up();
        for (Language language : Language.values()) {
            Voice voice = voices.apply(language);
            health.withDetail(language.tag(), voice.command() + " " + voice.name());
            if (!installed(voice.command())) {
                missing++;
                warnings.add("the command " + voice.command()
                        + " is not found; install it, or set huifang.speech.voices." + language.tag() + ".command");
            }
        }
        if (missing == Language.values().length) {
            health.down();
        }
        return warnings.isEmpty()
                ? health.build()
                : health.withDetail("warnings", warnings).build();
    }

    private static boolean installed(String command) {
        if (command.contains(File.separator)) {
            return Files.isExecutable(Path.of(command));
        }
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
