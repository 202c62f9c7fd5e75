package io.huifang.bench.understanding.calls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Speaks what subscribers say, by flite and sox, into a folder that their Asterisk sees. Keeps what it has spoken. */
final class SoundShop {

    private static final String RECIPE = "1";

    private final Path kept;
    private final Path folder;
    private final String seenAs;

    /**
     * @param kept where sounds are kept from one run to the next
     * @param folder where Asterisk finds them, on the same file system
     * @param seenAs that folder's name for Asterisk
     */
    SoundShop(Path kept, Path folder, String seenAs) throws IOException {
        this.kept = Files.createDirectories(kept);
        this.folder = Files.createDirectories(folder);
        this.seenAs = seenAs;
    }

    /** The name by which Asterisk plays it, in the band of the call. */
    String spoken(String text, Part.Manner manner) throws IOException {
        String name = name(text, manner);
        for (String ending : List.of(".wav16", ".wav")) {
            Path sound = kept.resolve(name + ending);
            if (!Files.exists(sound)) {
                speak(text, manner, sound, ending.equals(".wav") ? 8_000 : 16_000);
            }
            if (!Files.exists(folder.resolve(name + ending))) {
                try {
                    Files.createLink(folder.resolve(name + ending), sound);
                } catch (FileAlreadyExistsException e) {
                    continue; // another subscriber says the same at this moment
                }
            }
        }
        return seenAs + "/" + name;
    }

    private void speak(String text, Part.Manner manner, Path sound, int rate) throws IOException {
        Path raw = Files.createTempFile(kept, "raw", ".wav");
        Path half = Files.createTempFile(kept, "half", ".wav");
        // a text without a blank is a file's name to flite
        run(List.of("flite", "-voice", manner.voice(), "-t", text + " ", "-o", raw.toString()));
        run(List.of(
                "sox",
                "-R",
                raw.toString(),
                "-t",
                "wav",
                "-r",
                String.valueOf(rate),
                "-c",
                "1",
                "-b",
                "16",
                half.toString(),
                "gain",
                "-n",
                "-6",
                "pad",
                "0.1",
                "0.1"));
        if (manner.noisy()) {
            // a room with people in it, about 20 dB below the voice
            Path noise = Files.createTempFile(kept, "noise", ".wav");
            run(List.of("sox", "-R", half.toString(), noise.toString(), "synth", "pinknoise", "vol", "0.03"));
            run(List.of(
                    "sox",
                    "-R",
                    "-m",
                    "-v",
                    "1",
                    half.toString(),
                    "-v",
                    "1",
                    noise.toString(),
                    "-t",
                    "wav",
                    "-b",
                    "16",
                    raw.toString()));
            Files.delete(noise);
            Files.move(raw, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(half, sound, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(raw);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String name(String text, Part.Manner manner) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((RECIPE + "|" + manner.voice() + "|" + manner.noisy() + "|" + text)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
