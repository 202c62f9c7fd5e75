package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.YesNoPhrases.Meaning;
import io.huifang.dialogue.understanding.YesNoPhrases.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Understands yes and no. Phrases are looked for from the longest to the shortest, so that "no problem" is not a no, 没错
 * is not a 没 and 你好 is not a 好. An answer with both a yes and a no in it is unclear and is asked again; so is one that
 * doubts, asks back or speaks of the past, as "I don't know if he is" and 他以前是. A question may bring phrases of its own,
 * which count before all others: to "any difficulty?", "no problem" is a no.
 */
final class YesNo {

    private static final Set<String> COPULAS = Set.of("是", "是我", "是他", "是她", "就是", "正是");

    /** @param from (with) and to (without) which token */
    private record Hit(Phrase phrase, int from, int to) {}

    private YesNo() {}

    static Reading in(Tokens tokens) {
        return in(tokens, List.of());
    }

    /** @param own what the question itself takes for yes and no, the longest first */
    static Reading in(Tokens tokens, List<Phrase> own) {
        return Corrections.lastYesOrNo(tokens, said -> once(said, own));
    }

    private static Reading once(Tokens tokens, List<Phrase> own) {
        List<Hit> hits = new ArrayList<>();
        boolean away = false;
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
                    if (!YesNoPhrases.isAway(phrase)) {
                        return Reading.unclear("'" + words(phrase) + "' makes it no answer to rely on");
                    }
                    away = true;
                }
                case NOTHING -> {}
                case YES, NO -> {
                    boolean afterNo = !hits.isEmpty() && hits.getLast().phrase().meaning() == Meaning.NO;
                    if (!isCopula(phrase) || !(afterNo || isDenied(tokens, end, own))) {
                        hits.add(new Hit(phrase, at, end));
                    }
                }
            }
            at = end;
        }
        List<Hit> meant = withoutDenied(hits);
        if (away && meant.stream().noneMatch(hit -> YesNoPhrases.isOfEmployment(hit.phrase()))) {
            return Reading.unclear("who is away may still be employed");
        }
        if (meant.stream().map(hit -> hit.phrase().meaning()).distinct().count() > 1) {
            return Reading.unclear("a yes and a no in one answer");
        }
        // said twice is heard once well enough
        return meant.stream()
                .map(hit -> value(hit.phrase(), tokens, hit.from(), hit.to()))
                .max(Comparator.comparingDouble(Reading.Value::confidence))
                .<Reading>map(value -> value)
                .orElseGet(() -> new Reading.Nothing("neither yes nor no was said"));
    }

    /** Without what a denial denies, "isn't <em>one of our employees</em>", or stresses, "<em>certainly</em> did not". */
    private static List<Hit> withoutDenied(List<Hit> hits) {
        List<Hit> meant = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean denied = i > 0
                    && YesNoPhrases.isOfEmployment(hit.phrase())
                    && YesNoPhrases.isNegator(hits.get(i - 1).phrase())
                    && hit.from() - hits.get(i - 1).to() <= 2;
            boolean stresses = i + 1 < hits.size()
                    && YesNoPhrases.isStress(hit.phrase())
                    && hits.get(i + 1).phrase().meaning() == Meaning.NO
                    && hits.get(i + 1).from() - hit.to() <= 3;
            if (hit.phrase().meaning() == Meaning.NO || !(denied || stresses)) {
                meant.add(hit);
            }
        }
        return meant;
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
