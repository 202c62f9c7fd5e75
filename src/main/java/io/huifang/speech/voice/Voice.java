package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who speaks a language.
 *
 * @param command the engine's program, a name on the path or a file
 * @param name the voice, as the engine calls it
 * @param speed 1 is the voice's own, 2 twice as fast
 */
record Voice(Language language, Engine engine, String command, String name, double speed) {

    static final int LONGEST_TEXT = 600;

    /** The programs that can be used. */
    enum Engine {
        FLITE,
        ESPEAK_NG;

        String program() {
            return switch (this) {
                case FLITE -> "flite";
                case ESPEAK_NG -> "espeak-ng";
            };
        }
    }

    /** What to run so that the text in one file becomes the sound in another. The text never is an argument: others see those. */
    List<String> commandLine(Path text, Path sound) {
        return switch (engine) {
            case FLITE ->
                List.of(
                        command,
                        "-voice",
                        name,
                        "--setf",
                        String.format(Locale.ROOT, "duration_stretch=%.3f", 1 / speed),
                        "-f",
                        text.toString(),
                        "-o",
                        sound.toString());
            case ESPEAK_NG ->
                List.of(
                        command,
                        "-b",
                        "1",
                        "-v",
                        name,
                        "-s",
                        String.valueOf(Math.round(espeakWordsPerMinute() * speed)),
                        "-f",
                        text.toString(),
                        "-w",
                        sound.toString());
        };
    }

    /** Espeak-ng counts each Chinese character as a word; people speak about four in a second. */
    private int espeakWordsPerMinute() {
        return switch (language) {
            case EN_US -> 165;
            case ZH_CN -> 240;
        };
    }

    /** Why this voice can't say the text; empty when it can. The answer does not repeat the text. */
    Optional<String> objection(String text) {
        if (text.isBlank()) {
            return Optional.of("there is nothing to say");
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("the text is longer than " + LONGEST_TEXT + " characters");
        }
        boolean latinOnly = engine == Engine.FLITE || language == Language.EN_US;
        boolean foreign = text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
        return latinOnly && foreign
                ? Optional.of("the voice " + name + " of " + engine.program() + " speaks only Latin letters")
                : Optional.empty();
    }

    /** What decides how a text sounds; part of a cached sound's name. */
    String identity() {
        return engine + "|" + name + "|" + speed * espeakWordsPerMinute();
    }
}
