package io.huifang.speech.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a model's folder before native code does, which on a wrong one may end the process. Knows both ways in which
 * Vosk models are laid out: in sub-folders (all current ones), and flat (older ones).
 */
record ModelFolder(Path folder) {

    /** The first four bytes of an OpenFst file, little-endian. */
    private static final int FST_MAGIC = 2_125_659_606;

    /** What is wrong with it, as one sentence; empty when Vosk may try. */
    Optional<String> problem() {
        if (!Files.exists(folder)) {
            return Optional.of("the model folder " + folder + " does not exist");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is a file, not a model folder; unpack it");
        }
        if (!Files.isReadable(folder)) {
            return Optional.of("the model folder " + folder + " may not be read by this user");
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isEmpty()) {
                return Optional.of("the model folder " + folder + " is empty");
            }
        } catch (IOException e) {
            return Optional.of("the model folder " + folder + " can't be read: " + e.getMessage());
        }
        return contents();
    }

    private Optional<String> contents() {
        boolean nested = Files.exists(folder.resolve("am/final.mdl"));
        if (!nested && !Files.exists(folder.resolve("final.mdl"))) {
            return Optional.of("the folder " + folder + " holds no Vosk model: am/final.mdl is missing" + deeper());
        }
        String graph = nested ? "graph/" : "";
        boolean whole = Files.exists(folder.resolve(graph + "HCLG.fst"));
        List<String> graphs = whole ? List.of(graph + "HCLG.fst") : List.of(graph + "HCLr.fst", graph + "Gr.fst");
        for (String name : List.of(nested ? "am/final.mdl" : "final.mdl", nested ? "conf/mfcc.conf" : "mfcc.conf")) {
            if (sizeOf(name) == 0) {
                return Optional.of("the model in " + folder + " is not whole: " + name + " is missing or empty");
            }
        }
        for (String name : graphs) {
            if (sizeOf(name) == 0 || !isFst(name)) {
                return Optional.of("the model in " + folder + " is not whole: " + name + " is missing or damaged");
            }
        }
        return Optional.empty();
    }

    /** People unpack an archive into a folder and name the outer one. */
    private String deeper() {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("am/final.mdl")))
                    .findFirst()
                    .map(entry -> " (did you mean " + entry + "?)")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private long sizeOf(String name) {
        try {
            return Files.size(folder.resolve(name));
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean isFst(String name) {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt() == FST_MAGIC;
        } catch (IOException e) {
            return false;
        }
    }
}
