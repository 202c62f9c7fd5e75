package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomophonesTests {

    private final Homophones homophones = new Homophones(Path.of("bench/understanding/homophones.tsv"));

    HomophonesTests() throws IOException {}

    @Test
    void knowsWhatSoundsTheSameButForTheTone() {
        assertThat(homophones.same('伟')).contains('维', '卫').doesNotContain('伟', '王');
    }

    @Test
    void knowsWhatManySpeakersDoNotTellApart() {
        assertThat(homophones.near('林')).contains('零');
        assertThat(homophones.near('张')).contains('站');
        assertThat(homophones.near('胡')).contains('付').doesNotContain('户');
    }

    @Test
    void knowsNothingOfOtherCharacters() {
        assertThat(homophones.same('x')).isEmpty();
        assertThat(homophones.near('x')).isEmpty();
    }
}
