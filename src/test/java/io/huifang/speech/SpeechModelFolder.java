package io.huifang.speech;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the real English model for tests: {@code HUIFANG_MODEL_EN_US}, or what {@code bin/provision} put in the cache. */
public final class SpeechModelFolder {

    private SpeechModelFolder() {}

    /** Skips the test where there is no model; where {@code CI=true} fails it. */
    public static Path english() {
        Path folder = Optional.ofNullable(System.getenv("HUIFANG_MODEL_EN_US"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> provisioned(cache().resolve("models/en-US")));
        if (!holdsModel(folder)) {
            String why = "no English speech model in " + folder + "; bin/provision fetches it";
            if (Objects.equals(System.getenv("CI"), "true")) {
                fail(why);
            }
            Assumptions.abort(why);
        }
        return folder;
    }

    /** {@code bin/provision} keeps each release of a language's model in a folder of its own. */
    private static Path provisioned(Path language) {
        if (!Files.isDirectory(language)) {
            return language;
        }
        try (Stream<Path> releases = Files.list(language)) {
            return releases.filter(folder -> !folder.toString().contains(".tmp."))
                    .filter(SpeechModelFolder::holdsModel)
                    .sorted()
                    .findFirst()
                    .orElse(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsModel(Path folder) {
        return Files.exists(folder.resolve("am/final.mdl"));
    }

    private static Path cache() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("HUIFANG_CACHE")).map(Path::of),
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                                .map(Path::of)
                                .map(it -> it.resolve("huifang")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "huifang"));
    }
}
