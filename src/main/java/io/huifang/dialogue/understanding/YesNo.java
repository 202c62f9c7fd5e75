package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.YesNoPhrases.Meaning;
import io.huifang.dialogue.understanding.YesNoPhrases.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Set<String> CONTRASTS = Resource.section("yes-no.txt", "contrasts");
    private static final List<List<String>> RECENT = Resource.section("yes-no.txt", "recent").stream()
            .map(words -> Tokens.of(words).texts())
            .toList();

    /** How sure what is said of now is, when the same breath speaks of what was. */
    private static final double AFTER_THE_PAST = 0.85;

    /** 没 before a verb that no table knows: 没下班 says nothing of the employment. */
    private static final double DENIES_SOMETHING = 0.55;

    private static final String PARTICLES = "有啊呀呢吧的了哦嘛哈呗噢啦么没不是对我他她你您这那";

    private YesNo() {}

    private static boolean isBareNegator(Phrase phrase) {
        return phrase.tokens().equals(List.of("没"));
    }

    static Reading in(Tokens tokens) {
        return in(tokens, List.of());
    }

    /** @param own what the question itself takes for yes and no, the longest first */
    static Reading in(Tokens tokens, List<Phrase> own) {
        return Corrections.lastYesOrNo(EnglishClauses.plain(tokens), said -> once(said, own));
    }

    private static Reading once(Tokens tokens, List<Phrase> own) {
        List<YesNoHit> hits = new ArrayList<>();
        boolean away = false;
        int past = -1;
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at, own);
            if (phrase == null) {
                at++;
                continue;
            }
            int begins = overlapping(tokens, at, phrase, own);
            if (begins > at) {
                at = begins;
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
                case PAST -> past = isOfToday(tokens, phrase) ? past : end;
                case NOTHING -> {}
                case YES, NO -> {
                    boolean afterNo = !hits.isEmpty() && hits.getLast().meaning() == Meaning.NO;
                    if (!isCopula(phrase) || !(afterNo || isDenied(tokens, end, own))) {
                        hits.add(new YesNoHit(phrase, at, end));
                    }
                }
            }
            at = end;
        }
        List<YesNoHit> meant = YesNoHit.meant(hits);
        if (past >= 0) {
            int turn = turnAfter(tokens, past);
            List<YesNoHit> now = meant.stream()
                    .filter(hit -> turn >= 0 && hit.from() >= turn)
                    .toList();
            return settled(now, tokens) instanceof Reading.Value value
                    ? value.less(AFTER_THE_PAST, "after what was")
                    : Reading.unclear("speaks of what was");
        }
        if (away && meant.stream().noneMatch(hit -> YesNoPhrases.isOfEmployment(hit.phrase()))) {
            return Reading.unclear("who is away may still be employed");
        }
        return settled(meant, tokens);
    }

    private static Reading settled(List<YesNoHit> meant, Tokens tokens) {
        if (meant.stream().map(YesNoHit::meaning).distinct().count() > 1) {
            return Reading.unclear("a yes and a no in one answer");
        }
        // said twice is heard once well enough
        return meant.stream()
                .map(hit -> value(hit.phrase(), tokens, hit.from(), hit.to()))
                .max(Comparator.comparingDouble(Reading.Value::confidence))
                .<Reading>map(value -> value)
                .orElseGet(() -> new Reading.Nothing("neither yes nor no was said"));
    }

    private static @Nullable Phrase phraseAt(Tokens tokens, int at, List<Phrase> own) {
        Phrase phrase = YesNoPhrases.at(tokens, at, own);
        return phrase == null ? EnglishClauses.emphaticAt(tokens, at) : phrase;
    }

    /**
     * Where a yes or no begins within words that say nothing by themselves, and goes on after them: "he <em>was let go</em>",
     * 你<em>说对了</em>. Here where there is none.
     */
    private static int overlapping(Tokens tokens, int at, Phrase phrase, List<Phrase> own) {
        int shortest = switch (phrase.meaning()) {
            case PAST -> 2;
            case NOTHING -> 3;
            case YES, NO, DOUBT -> Integer.MAX_VALUE;
        };
        int end = at + phrase.tokens().size();
        for (int inner = at + 1; inner < end; inner++) {
            Phrase other = YesNoPhrases.at(tokens, inner, own);
            if (other != null
                    && other.tokens().size() >= shortest
                    && inner + other.tokens().size() > end
                    && (other.meaning() == Meaning.YES || other.meaning() == Meaning.NO)) {
                return inner;
            }
        }
        return at;
    }

    /** "He was here this morning" speaks of today, "until this morning" does not. */
    private static boolean isOfToday(Tokens tokens, Phrase past) {
        return past.tokens().getLast().equals("was")
                && !tokens.contains(List.of("until"))
                && !tokens.contains(List.of("till"))
                && RECENT.stream().anyMatch(tokens::contains);
    }

    /** Where what is now begins, after what was; -1 where it does not. */
    private static int turnAfter(Tokens tokens, int past) {
        for (int at = past; at < tokens.size(); at++) {
            String word = tokens.text(at);
            String two = word + tokens.textOrNone(at + 1);
            if (CONTRASTS.contains(word)
                    || CONTRASTS.contains(two)
                    || CONTRASTS.contains(word + " " + tokens.textOrNone(at + 1))
                    || (word.endsWith("n't") && tokens.tail(at).contains(List.of("any", "more")))) {
                return at;
            }
        }
        return -1;
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
        if (isBareNegator(phrase) && to < tokens.size() && !PARTICLES.contains(tokens.text(to))) {
            return value.less(DENIES_SOMETHING, "'" + words(phrase) + "' may deny something else");
        }
        return phrase.sureness() < 1 ? value.less(phrase.sureness(), "'" + words(phrase) + "' may mean less") : value;
    }

    private static String words(Phrase phrase) {
        boolean english = phrase.tokens().getFirst().chars().allMatch(c -> c < 128);
        return String.join(english ? " " : "", phrase.tokens());
    }

    /** True when something in it says that it is no answer: "I don't know", "who is this?", 不清楚. */
    static boolean doubted(Tokens tokens) {
        return holds(tokens, meaning -> meaning == Meaning.DOUBT || meaning == Meaning.PAST);
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
