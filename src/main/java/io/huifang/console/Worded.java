package io.huifang.console;

import io.huifang.kernel.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A sentence in every language, by the language's tag. */
final class Worded {

    private Worded() {}

    static Map<String, String> in(Function<Language, String> sentence) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            all.put(language.tag(), sentence.apply(language));
        }
        return all;
    }
}
