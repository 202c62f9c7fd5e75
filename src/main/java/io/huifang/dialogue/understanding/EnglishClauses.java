package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.YesNoPhrases.Meaning;
import io.huifang.dialogue.understanding.YesNoPhrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How English says yes and no by a whole clause instead of a word: "he most certainly is", "she does work here". */
final class EnglishClauses {

    private static final Set<String> ADVERBS = Resource.section("yes-no.txt", "en-adverbs");
    private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "it", "we", "they", "that", "there");
    private static final Set<String> PEOPLE = Set.of("i", "he", "she", "it", "we", "they");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "am", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "can", "could",
            "would", "should");
    private static final Set<String> DO = Set.of("do", "does", "did");

    /** After these "what he did" is no statement of its own. */
    private static final Set<String> SUBORDINATES = Set.of(
            "what",
            "whatever",
            "where",
            "when",
            "how",
            "why",
            "who",
            "which",
            "if",
            "whether",
            "than",
            "as",
            "all",
            "everything",
            "thing",
            "something",
            "like",
            "before",
            "after",
            "because");

    /** "I do apologise" answers nothing, and "he does the accounts" is what he does. */
    private static final Set<String> NO_EMPHASIS = Set.of(
            "not",
            "the",
            "a",
            "an",
            "my",
            "our",
            "his",
            "her",
            "their",
            "this",
            "that",
            "it",
            "what",
            "when",
            "but",
            "is",
            "was",
            "know",
            "apologize",
            "apologise",
            "hope",
            "wish",
            "wonder",
            "beg",
            "mind",
            "appreciate",
            "understand",
            "want",
            "need",
            "believe",
            "think",
            "suppose",
            "guess",
            "imagine",
            "remember",
            "recall",
            "accounts",
            "nothing",
            "everything",
            "some",
            "all",
            "any");

    private static final double EMPHATIC = 0.9;

    private EnglishClauses() {}

    /** Without the adverbs between a subject and its auxiliary: "he is" for "he most certainly is". */
    static Tokens plain(Tokens tokens) {
        List<Tokens.Token> kept = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean afterSubject =
                    !kept.isEmpty() && SUBJECTS.contains(kept.getLast().text());
            int verb = at;
            while (afterSubject && ADVERBS.contains(tokens.textOrNone(verb))) {
                verb++;
            }
            String next = tokens.textOrNone(verb);
            boolean auxiliary = AUXILIARIES.contains(next) || next.endsWith("n't");
            at = verb > at && auxiliary ? verb : at;
            kept.add(tokens.list().get(at));
        }
        return kept.size() == tokens.size() ? tokens : new Tokens(List.copyOf(kept));
    }

    /** "He does work here": a "do" that nothing asks for stresses that it is so. Null where there is none. */
    static @Nullable Phrase emphaticAt(Tokens tokens, int at) {
        String verb = tokens.textOrNone(at + 2);
        boolean emphatic = PEOPLE.contains(tokens.text(at))
                && DO.contains(tokens.textOrNone(at + 1))
                && !verb.isEmpty()
                && !NO_EMPHASIS.contains(verb)
                && !PEOPLE.contains(verb)
                && !SUBORDINATES.contains(tokens.textOrNone(at - 1));
        return emphatic
                ? new Phrase(
                        List.of(tokens.text(at), tokens.text(at + 1)),
                        Meaning.YES,
                        EMPHATIC,
                        YesNoPhrases.Place.ANYWHERE)
                : null;
    }
}
