package io.huifang.speech.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that look like models. */
final class ModelFolders {

    static final byte[] FST = {(byte) 0xd6, (byte) 0xfd, (byte) 0xb2, 0x7e, 6};

    private ModelFolders() {}

    /** Has all that is looked for before native code is asked. */
    static void plausible(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("am"));
        Files.createDirectories(folder.resolve("conf"));
        Files.createDirectories(folder.resolve("graph"));
        Files.write(folder.resolve("am/final.mdl"), new byte[] {0, 'B'});
        Files.writeString(folder.resolve("conf/mfcc.conf"), "--sample-frequency=16000\n");
        Files.write(folder.resolve("graph/HCLr.fst"), FST);
        Files.write(folder.resolve("graph/Gr.fst"), FST);
    }
}
