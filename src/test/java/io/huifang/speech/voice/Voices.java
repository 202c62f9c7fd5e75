package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Function;

/** Programs that stand in for flite and misbehave as told. */
final class Voices {

    private Voices() {}

    /** A synthesiser whose program is this shell script; the sound goes to the last argument. */
    static CommandLineSynthesizer script(Path folder, String script, Duration timeout) {
        try {
            Path program = folder.resolve("voice");
            Files.writeString(program, "#!/bin/sh\nfor out; do :; done\n" + script + "\n", StandardCharsets.UTF_8);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return new CommandLineSynthesizer(command(program.toString()), timeout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Function<Language, Voice> command(String command) {
        return language -> new Voice(language, Voice.Engine.FLITE, command, "slt", 1);
    }
}
