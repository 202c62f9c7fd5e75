package io.huifang.bench.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisheardChineseTests {

    private final CorpusFolder corpus = new CorpusFolder(Path.of("bench/understanding/corpus"));

    @ParameterizedTest
    @EnumSource(Half.class)
    void makesTheSameOfTheWrittenChineseEachTime(Half half) throws IOException {
        Homophones homophones = new Homophones(Path.of("bench/understanding/homophones.tsv"));

        assertThat(new MisheardChinese(homophones, corpus).rows(half))
                .isEqualTo(corpus.rows(half, MisheardChinese.FILE));
    }
}
