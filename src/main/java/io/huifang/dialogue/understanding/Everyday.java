package io.huifang.dialogue.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells everyday words from names: a recogniser that does not understand hears such, and people describe with them. */
final class Everyday {

    private static final Set<String> WORDS = Stream.of("en-everyday", "en-ordinary")
            .flatMap(section -> Resource.section("words.txt", section).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> CHINESE = Resource.section("words.txt", "zh-ordinary").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final Set<String> CHINESE_FUNCTION = Resource.section("words.txt", "zh-function");

    private Everyday() {}

    /** Whether half of the words or more are everyday ones, so that hardly a name was said. */
    static boolean only(List<String> words) {
        return 2 * words.stream().filter(Everyday::is).count() >= words.size();
    }

    static boolean is(String word) {
        return WORDS.contains(word);
    }

    /** What is left of Chinese words without the everyday ones. */
    static String restOfChinese(String words) {
        String rest = words;
        for (String word : CHINESE) {
            rest = rest.replace(word, "");
        }
        return rest.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !CHINESE_FUNCTION.contains(character))
                .collect(Collectors.joining());
    }
}
