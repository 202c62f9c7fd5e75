package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import io.huifang.speech.SpeechUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Renders the sounds of fixed prompts, run by {@code bin/render-prompts}. A manifest, {@code rendered.tsv} in each
 * language's folder, says for each sound that was rendered from which text and voice, and what came out; a sound that is
 * not what the manifest says is a studio recording, and never overwritten.
 */
final class RenderPrompts {

    private static final String MANIFEST = "rendered.tsv";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** What was rendered: the hash of text and voice, and the hash of the sound. */
    private record Rendered(String from, String sound) {}

    private final SpeechSynthesizer synthesizer;
    private final VoiceProperties.Voices voices;
    private final PrintStream out;

    RenderPrompts(SpeechSynthesizer synthesizer, VoiceProperties.Voices voices, PrintStream out) {
        this.synthesizer = synthesizer;
        this.voices = voices;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: bin/render-prompts [en-US | zh-CN]");
            System.exit(2);
        }
        var choice = new VoiceProperties.Choice(null, null, null, 1);
        VoiceProperties.Voices voices = new VoiceProperties.Voices(choice, choice);
        RenderPrompts render = new RenderPrompts(new CommandLineSynthesizer(voices::of, TIMEOUT), voices, System.out);
        try {
            List<Language> languages =
                    arguments.length == 2 ? List.of(Language.of(arguments[1])) : List.of(Language.values());
            for (Language language : languages) {
                render.render(language, Path.of(arguments[0]));
            }
        } catch (IllegalArgumentException | SpeechUnavailableException e) {
            System.err.println("render-prompts: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * @param prompts the folder that holds the languages' folders
     * @return how many sounds were rendered
     */
    int render(Language language, Path prompts) throws IOException {
        Path folder = prompts.resolve(language.tag());
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        Map<String, Rendered> manifest = manifest(folder);
        int rendered = 0;
        int studio = 0;
        for (Path text : texts(folder)) {
            String id = text.getFileName().toString().replace(".txt", "");
            Prompt prompt = prompt(id, text);
            Path sound = folder.resolve(id + ".wav");
            if (!prompt.fixed()) {
                continue;
            }
            String from = CachedSynthesizer.hash(voices.of(language).identity() + "\n" + prompt.text());
            Rendered before = manifest.get(id);
            if (Files.exists(sound)) {
                if (before == null || !before.sound().equals(hash(Files.readAllBytes(sound)))) {
                    studio++;
                    continue;
                }
                if (before.from().equals(from)) {
                    continue;
                }
            }
            byte[] wav = Wav.write(synthesizer.speak(language, SpokenText.of(language, prompt.text())));
            write(sound, wav);
            manifest.put(id, new Rendered(from, hash(wav)));
            save(folder, manifest);
            out.println("rendered " + sound);
            rendered++;
        }
        out.println(language.tag() + ": " + rendered + " rendered, " + studio + " studio recordings left alone");
        return rendered;
    }

    private static Prompt prompt(String id, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        Prompt.problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException(file + " " + problem);
        });
        return new Prompt(id, text, Optional.empty(), file.toString());
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Rendered> manifest(Path folder) throws IOException {
        Map<String, Rendered> manifest = new TreeMap<>();
        Path file = folder.resolve(MANIFEST);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] columns = line.split("\t");
                if (columns.length == 3) {
                    manifest.put(columns[0], new Rendered(columns[1], columns[2]));
                }
            }
        }
        return manifest;
    }

    private static void save(Path folder, Map<String, Rendered> manifest) throws IOException {
        StringBuilder lines = new StringBuilder();
        manifest.forEach((id, rendered) -> lines.append(id)
                .append('\t')
                .append(rendered.from())
                .append('\t')
                .append(rendered.sound())
                .append('\n'));
        write(folder.resolve(MANIFEST), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hash(byte[] bytes) {
        return CachedSynthesizer.hash(HexFormat.of().formatHex(bytes));
    }
}
