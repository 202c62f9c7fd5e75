package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A name on file and one that is hardly another, or is no other, as listed in {@code near-names.csv}. */
record NearName(String expected, String said, boolean same) {

    static List<NearName> all() {
        return Resource.lines("near-names.csv").stream()
                .map(line -> line.split(", *"))
                .map(cells -> new NearName(cells[0], cells[1], cells[2].equals("SAME")))
                .toList();
    }

    static Stream<Arguments> others() {
        return arguments(false);
    }

    static Stream<Arguments> spellings() {
        return arguments(true);
    }

    private static Stream<Arguments> arguments(boolean same) {
        return all().stream()
                .filter(name -> name.same() == same)
                .map(name -> Arguments.of(name.expected(), name.said()));
    }
}
