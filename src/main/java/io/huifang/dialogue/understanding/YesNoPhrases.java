package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The many ways to say yes and no, and what only looks like one of them. */
final class YesNoPhrases {

    enum Meaning {
        YES,
        NO,
        /** Whatever else is said, it is no answer to rely on. */
        DOUBT,
        /** Speaks of what was: a doubt, unless what is now is said too. */
        PAST,
        /** Says nothing either way; stands here so that a part of it is not taken for a yes or no. */
        NOTHING
    }

    /** Where in what was said a phrase counts. */
    enum Place {
        ANYWHERE,
        /** "He is", but not "he is busy". */
        LAST,
        /** 在, but not 我在开车; also right before another yes or no. */
        FIRST_OR_LAST,
        /** 不错, 是他, but not 天气不错. */
        FIRST,
        /** 不在: of the employment when nothing else is said, else perhaps only of the office. */
        ALONE
    }

    /** @param sureness how sure its meaning is */
    record Phrase(List<String> tokens, Meaning meaning, double sureness, Place place) {}

    /** 嗯 may be no more than a sign of listening, so that it is asked again. */
    private static final double MUMBLED = 0.55;

    private static final double DOUBLY_DENIED = 0.75;

    private static final String TABLE = "yes-no.txt";

    /** Words after which an answer still ends: "he is, sir". */
    private static final Set<String> FILLERS = Resource.section(TABLE, "en-fillers");

    private static final Set<String> AWAY = Set.of(
            "in a meeting",
            "driving",
            "stepped out",
            "on holiday",
            "on vacation",
            "on leave",
            "not in today",
            "not here today",
            "not here right now",
            "not at his desk",
            "not at her desk");

    private static final Set<String> OF_EMPLOYMENT = Set.of(
            "us",
            "work",
            "works",
            "working",
            "employed",
            "employee",
            "employees",
            "employ",
            "payroll",
            "staff",
            "books",
            "ours");

    private static final Set<String> NEGATORS = Set.of("not", "never", "longer", "neither", "none", "没", "不");

    private static final Set<String> OF_TRUTH =
            Set.of("right", "correct", "true", "accurate", "fine", "okay", "possible", "同意", "知道");

    private static final Set<String> STRESSES = Set.of(
            "certainly", "definitely", "absolutely", "totally", "surely", "right", "indeed", "naturally", "sure");

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt((Phrase phrase) -> phrase.tokens().size()).reversed();

    private static final Map<String, List<Phrase>> BY_FIRST_TOKEN = all();

    private YesNoPhrases() {}

    /** A question's own phrases for yes and no, the longest first; other ids say nothing. */
    static List<Phrase> own(Map<String, List<String>> phrases) {
        return Stream.concat(
                        own(phrases.getOrDefault("yes", List.of()), Meaning.YES),
                        own(phrases.getOrDefault("no", List.of()), Meaning.NO))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private static Stream<Phrase> own(List<String> phrases, Meaning meaning) {
        return phrases.stream()
                .map(text -> Tokens.of(text).texts())
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> new Phrase(tokens, meaning, 1, Place.ANYWHERE));
    }

    /** The longest of the question's own phrases that begins here; without one, the longest of all others. */
    static @Nullable Phrase at(Tokens tokens, int at, List<Phrase> own) {
        for (Phrase phrase : own) {
            if (tokens.containsAt(at, phrase.tokens())) {
                return phrase;
            }
        }
        return at(tokens, at);
    }

    /** All that mean something in Chinese, in characters. */
    static List<List<String>> chinese() {
        return BY_FIRST_TOKEN.values().stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.meaning() != Meaning.NOTHING)
                .map(Phrase::tokens)
                .filter(WordSound::isChinese)
                .toList();
    }

    /** The longest phrase that begins here. */
    static @Nullable Phrase at(Tokens tokens, int at) {
        for (Phrase phrase : BY_FIRST_TOKEN.getOrDefault(tokens.text(at), List.of())) {
            if (tokens.containsAt(at, phrase.tokens()) && counts(phrase, tokens, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** Says that somebody is not at hand, not that he is not employed. */
    static boolean isAway(Phrase phrase) {
        return AWAY.contains(String.join(" ", phrase.tokens()));
    }

    /** Says that somebody works here. */
    static boolean isOfEmployment(Phrase phrase) {
        return phrase.meaning() == Meaning.YES && phrase.tokens().stream().anyMatch(OF_EMPLOYMENT::contains);
    }

    /** Says that something is so: "right" in "neither of those is right". */
    static boolean isOfTruth(Phrase phrase) {
        return OF_TRUTH.contains(phrase.tokens().getLast()) || OF_TRUTH.contains(String.join("", phrase.tokens()));
    }

    /** 嗯, which may be no more than a sign of listening. */
    static boolean isMumbled(Phrase phrase) {
        return phrase.meaning() == Meaning.YES && phrase.sureness() == MUMBLED;
    }

    /** Ends in what denies the words after it. */
    static boolean isNegator(Phrase phrase) {
        String last = phrase.tokens().getLast();
        return phrase.meaning() == Meaning.NO && (last.endsWith("n't") || NEGATORS.contains(last));
    }

    /** "Certainly", which stresses a no as well as a yes. */
    static boolean isStress(Phrase phrase) {
        return phrase.tokens().size() == 1 && STRESSES.contains(phrase.tokens().getFirst());
    }

    private static boolean counts(Phrase phrase, Tokens tokens, int at) {
        int end = at + phrase.tokens().size();
        boolean last = FILLERS.containsAll(tokens.texts().subList(end, tokens.size()));
        return switch (phrase.place()) {
            case ANYWHERE -> true;
            case LAST -> last;
            case FIRST_OR_LAST -> at == 0 || last;
            case FIRST -> at <= 1;
            case ALONE -> at == 0 && last;
        };
    }

    private static Map<String, List<Phrase>> all() {
        List<Phrase> phrases = new ArrayList<>();
        add(phrases, "en-yes", Meaning.YES, 1, Place.ANYWHERE);
        add(phrases, "en-yes-last", Meaning.YES, 1, Place.LAST);
        add(phrases, "en-doubly-denied", Meaning.YES, DOUBLY_DENIED, Place.ANYWHERE);
        add(phrases, "en-no", Meaning.NO, 1, Place.ANYWHERE);
        add(phrases, "en-doubt", Meaning.DOUBT, 1, Place.ANYWHERE);
        add(phrases, "en-past", Meaning.PAST, 1, Place.ANYWHERE);
        add(phrases, "en-nothing", Meaning.NOTHING, 1, Place.ANYWHERE);
        add(phrases, "zh-yes", Meaning.YES, 1, Place.ANYWHERE);
        add(phrases, "zh-yes-first", Meaning.YES, 0.9, Place.FIRST);
        add(phrases, "zh-yes-edge", Meaning.YES, 0.9, Place.FIRST_OR_LAST);
        add(phrases, "zh-mumbled", Meaning.YES, MUMBLED, Place.FIRST_OR_LAST);
        add(phrases, "zh-doubly-denied", Meaning.YES, DOUBLY_DENIED, Place.ANYWHERE);
        add(phrases, "zh-no", Meaning.NO, 1, Place.ANYWHERE);
        add(phrases, "zh-no-alone", Meaning.NO, 0.8, Place.ALONE);
        add(phrases, "zh-doubt", Meaning.DOUBT, 1, Place.ANYWHERE);
        add(phrases, "zh-past", Meaning.PAST, 1, Place.ANYWHERE);
        add(phrases, "zh-nothing", Meaning.NOTHING, 1, Place.ANYWHERE);
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        phrases.sort(LONGEST_FIRST);
        phrases.forEach(phrase -> byFirst.computeIfAbsent(phrase.tokens().getFirst(), first -> new ArrayList<>())
                .add(phrase));
        return byFirst;
    }

    private static void add(List<Phrase> into, String section, Meaning meaning, double sureness, Place place) {
        Resource.section(TABLE, section)
                .forEach(text -> into.add(new Phrase(Tokens.of(text).texts(), meaning, sureness, place)));
    }
}
