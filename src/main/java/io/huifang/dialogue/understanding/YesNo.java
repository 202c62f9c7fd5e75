package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.YesNoPhrases.Meaning;
import io.huifang.dialogue.understanding.YesNoPhrases.Phrase;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Understands yes and no. Phrases are looked for from the longest to the shortest, so that "no problem" is not a no, 没错
 * is not a 没 and 你好 is not a 好. An answer with both a yes and a no in it is unclear and is asked again; so is one that
 * doubts, asks back or speaks of the past, as "I don't know if he is" and 他以前是. A question may bring phrases of its own,
 * which count before all others: to "any difficulty?", "no problem" is a no.
 */
final class YesNo {

    private static final Set<String> COPULAS = Set.of("是", "是我", "是他", "是她", "就是", "正是");

    private YesNo() {}

    static Reading in(Tokens tokens) {
        return in(tokens, List.of());
    }

    /** @param own what the question itself takes for yes and no, the longest first */
    static Reading in(Tokens tokens, List<Phrase> own) {
        return Corrections.lastYesOrNo(tokens, said -> once(said, own));
    }

    private static Reading once(Tokens tokens, List<Phrase> own) {
        Meaning found = Meaning.NOTHING;
        Reading.@Nullable Value best = null;
        boolean both = false;
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = YesNoPhrases.at(tokens, at, own);
            if (phrase == null) {
                at++;
                continue;
            }
            int end = at + phrase.tokens().size();
            switch (phrase.meaning()) {
                case DOUBT -> {
                    return Reading.unclear("'" + words(phrase) + "' makes it no answer to rely on");
                }
                case NOTHING -> {}
                case YES, NO -> {
                    if (isCopula(phrase) && (found == Meaning.NO || isDenied(tokens, end, own))) {
                        at = end;
                        continue;
                    }
                    both |= found != Meaning.NOTHING && found != phrase.meaning();
                    found = phrase.meaning();
                    Reading.Value value = value(phrase, tokens, at, end);
                    // said twice is heard once well enough
                    best = best == null || value.confidence() > best.confidence() ? value : best;
                }
            }
            at = end;
        }
        if (both) {
            return Reading.unclear("a yes and a no in one answer");
        }
        return best == null ? new Reading.Nothing("neither yes nor no was said") : best;
    }

    /** The 是 of 不是我是我老公 and 是没有 agrees to nothing. */
    private static boolean isCopula(Phrase phrase) {
        return phrase.meaning() == Meaning.YES && COPULAS.contains(words(phrase));
    }

    private static boolean isDenied(Tokens tokens, int at, List<Phrase> own) {
        Phrase next = at < tokens.size() ? YesNoPhrases.at(tokens, at, own) : null;
        return next != null && next.meaning() == Meaning.NO;
    }

    private static Reading.Value value(Phrase phrase, Tokens tokens, int from, int to) {
        Reading.Value value = Reading.of(phrase.meaning() == Meaning.YES ? "yes" : "no", tokens, from, to);
        return phrase.sureness() < 1 ? value.less(phrase.sureness(), "'" + words(phrase) + "' may mean less") : value;
    }

    private static String words(Phrase phrase) {
        boolean english = phrase.tokens().getFirst().chars().allMatch(c -> c < 128);
        return String.join(english ? " " : "", phrase.tokens());
    }

    /** True when something in it says that it is no answer: "I don't know", "who is this?", 不清楚. */
    static boolean doubted(Tokens tokens) {
        return holds(tokens, meaning -> meaning == Meaning.DOUBT);
    }

    /** True when there is a no in it, whatever else. */
    static boolean denied(Tokens tokens) {
        return holds(tokens, meaning -> meaning == Meaning.NO);
    }

    /** True when nothing is in it but yes, no and words that say nothing either way. */
    static boolean onlyYesOrNo(Tokens tokens) {
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = YesNoPhrases.at(tokens, at);
            if (phrase == null) {
                return false;
            }
            at += phrase.tokens().size();
        }
        return true;
    }

    private static boolean holds(Tokens tokens, Predicate<Meaning> wanted) {
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = YesNoPhrases.at(tokens, at);
            if (phrase != null && wanted.test(phrase.meaning())) {
                return true;
            }
            at += phrase == null ? 1 : phrase.tokens().size();
        }
        return false;
    }
}
