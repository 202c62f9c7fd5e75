package io.huifang.bench.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Judges understanding by the corpus and writes what came of it; run by {@code bench/understanding/run.sh}. */
final class UnderstandingBench {

    private UnderstandingBench() {}

    /** @param arguments the corpus, the report to write, and where all errors of the half to learn from go */
    public static void main(String[] arguments) throws IOException {
        CorpusFolder corpus = new CorpusFolder(Path.of(arguments[0]));
        Map<Half, Outcomes> halves = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            halves.put(half, Outcomes.of(corpus, half));
        }
        Files.writeString(Path.of(arguments[1]), new BenchReport(halves).markdown());
        Files.writeString(Path.of(arguments[2]), WorstExamples.all(halves.get(Half.TUNE)));
    }
}
