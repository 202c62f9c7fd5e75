package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * What else people say for the things that a category's phrases name: a script says "renovation", a borrower "we put in
 * a new roof". Read from {@code thesaurus.txt}.
 */
final class Thesaurus {

    /** Names for one kind of thing, and words for what belongs to it; all in stems. */
    private record Kind(List<List<String>> names, List<List<String>> members) {}

    private static final List<Kind> KINDS =
            Resource.lines("thesaurus.txt").stream().map(Thesaurus::kind).toList();

    private Thesaurus() {}

    /** What belongs to the kinds of things that one of the phrases names, all in stems. */
    static List<List<String>> akin(List<List<String>> phrases) {
        List<List<String>> akin = new ArrayList<>();
        for (Kind kind : KINDS) {
            if (kind.names().stream().anyMatch(phrases::contains)) {
                akin.addAll(kind.members());
            }
        }
        return akin;
    }

    private static Kind kind(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("no names before a colon in thesaurus.txt: " + line);
        }
        return new Kind(phrases(line.substring(0, colon)), phrases(line.substring(colon + 1)));
    }

    private static List<List<String>> phrases(String list) {
        return List.of(list.split(",")).stream().map(Stems::of).toList();
    }
}
