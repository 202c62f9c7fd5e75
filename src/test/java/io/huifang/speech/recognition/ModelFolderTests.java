package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTests {

    @TempDir
    private Path folder;

    @Test
    void hasNothingAgainstAWholeModel() throws IOException {
        ModelFolders.plausible(folder);

        assertThat(new ModelFolder(folder).problem()).isEmpty();
    }

    @Test
    void hasNothingAgainstAModelInOneFlatFolder() throws IOException {
        Files.write(folder.resolve("final.mdl"), new byte[] {0, 'B'});
        Files.writeString(folder.resolve("mfcc.conf"), "--sample-frequency=16000\n");
        Files.write(folder.resolve("HCLG.fst"), ModelFolders.FST);

        assertThat(new ModelFolder(folder).problem()).isEmpty();
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThat(new ModelFolder(folder.resolve("none")).problem())
                .contains("the model folder " + folder.resolve("none") + " does not exist");
    }

    @Test
    void saysThatTheFolderIsEmpty() {
        assertThat(new ModelFolder(folder).problem()).contains("the model folder " + folder + " is empty");
    }

    @Test
    void saysThatItIsAFile() throws IOException {
        Path zip = Files.writeString(folder.resolve("model.zip"), "PK");

        assertThat(new ModelFolder(zip).problem()).contains(zip + " is a file, not a model folder; unpack it");
    }

    @Test
    void saysThatSomethingElseIsInTheFolder() throws IOException {
        Files.writeString(folder.resolve("encoder.onnx"), "another engine's model");

        assertThat(new ModelFolder(folder).problem())
                .contains("the folder " + folder + " holds no Vosk model: am/final.mdl is missing");
    }

    @Test
    void pointsAtTheFolderInsideThatWasMeant() throws IOException {
        ModelFolders.plausible(folder.resolve("vosk-model-small-cn-0.22"));

        assertThat(new ModelFolder(folder).problem())
                .get()
                .asString()
                .endsWith("(did you mean " + folder.resolve("vosk-model-small-cn-0.22") + "?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "conf/mfcc.conf", "graph/HCLr.fst", "graph/Gr.fst"})
    void saysWhichFileIsEmpty(String name) throws IOException {
        ModelFolders.plausible(folder);
        Files.write(folder.resolve(name), new byte[0]);

        assertThat(new ModelFolder(folder).problem()).get().asString().contains("is not whole: " + name);
    }

    @Test
    void seesThatAGraphIsNotOne() throws IOException {
        ModelFolders.plausible(folder);
        Files.writeString(folder.resolve("graph/Gr.fst"), "version https://git-lfs.github.com/spec/v1");

        assertThat(new ModelFolder(folder).problem())
                .contains("the model in " + folder + " is not whole: graph/Gr.fst is missing or damaged");
    }
}
