package io.huifang.call.scripts;

import io.huifang.kernel.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads texts that stand by language: titles, hints, what a category is called. */
final class PhrasesReader {

    private static final int MOST_PHRASES = 200;
    private static final int LONGEST_PHRASE = 60;
    private static final String[] TAGS =
            Arrays.stream(Language.values()).map(Language::tag).toArray(String[]::new);

    private final Set<Language> languages;

    /** @param languages that must all be there */
    PhrasesReader(Set<Language> languages) {
        this.languages = languages;
    }

    static Map<Language, String> texts(YamlField field) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byLanguage(field).forEach((language, text) -> text.text().ifPresent(t -> texts.put(language, t)));
        return texts;
    }

    /** Phrases of a closed grammar; a language may be left out. */
    Map<Language, List<String>> hints(YamlField field) {
        Map<Language, List<String>> hints = new EnumMap<>(Language.class);
        byLanguage(field).forEach((language, list) -> hints.put(language, phrases(list)));
        return hints;
    }

    /** Each category's phrases in each language; no phrase means two categories. */
    Map<String, Map<Language, List<String>>> categories(YamlField field) {
        Map<String, Map<Language, List<String>>> categories = new LinkedHashMap<>();
        Map<Language, Map<String, String>> seen = new EnumMap<>(Language.class);
        field.namedFields().forEach((id, category) -> {
            Map<Language, List<String>> its = new EnumMap<>(Language.class);
            byLanguage(category).forEach((language, list) -> {
                List<String> phrases = phrases(list);
                its.put(language, phrases);
                Map<String, String> taken = seen.computeIfAbsent(language, _ -> new HashMap<>());
                for (String phrase : phrases) {
                    String other = taken.putIfAbsent(phrase, id);
                    if (other != null && !other.equals(id)) {
                        list.wrong(YamlField.shown(phrase) + " means '" + other + "' too; a phrase means one category");
                    }
                }
            });
            languages.stream()
                    .filter(language -> !its.containsKey(language))
                    .forEach(language -> category.wrong(
                            "has no phrases in " + language.tag() + ", a language in which the script has a title"));
            categories.put(id, its);
        });
        if (categories.size() < 2) {
            field.wrong("must have two categories or more");
        }
        return categories;
    }

    private static List<String> phrases(YamlField list) {
        Set<String> phrases = new LinkedHashSet<>();
        for (YamlField item : list.items()) {
            item.text().filter(phrase -> fits(item, phrase)).ifPresent(phrases::add);
        }
        if (phrases.isEmpty()) {
            list.wrong("must have a phrase or more");
        }
        if (phrases.size() > MOST_PHRASES) {
            list.wrong("must have no more than " + MOST_PHRASES + " phrases");
        }
        return List.copyOf(phrases);
    }

    private static boolean fits(YamlField item, String phrase) {
        if (phrase.length() > LONGEST_PHRASE) {
            item.wrong("a phrase has up to " + LONGEST_PHRASE + " characters");
            return false;
        }
        return true;
    }

    private static Map<Language, YamlField> byLanguage(YamlField field) {
        Map<Language, YamlField> byLanguage = new EnumMap<>(Language.class);
        Map<String, YamlField> fields = field.fields(TAGS).byName();
        for (Language language : Language.values()) {
            Optional.ofNullable(fields.get(language.tag())).ifPresent(text -> byLanguage.put(language, text));
        }
        if (byLanguage.isEmpty()) {
            field.wrong("must have a language or more of " + Arrays.toString(TAGS));
        }
        return byLanguage;
    }
}
