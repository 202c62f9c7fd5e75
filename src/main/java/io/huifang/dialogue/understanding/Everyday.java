package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

/** Tells the most frequent English words from names: a recogniser that does not understand hears such. */
final class Everyday {

    private static final Set<String> WORDS = Resource.section("words.txt", "en-everyday");

    private Everyday() {}

    /** Whether half of the words or more are everyday ones, so that hardly a name was said. */
    static boolean only(List<String> words) {
        return 2 * words.stream().filter(WORDS::contains).count() >= words.size();
    }
}
