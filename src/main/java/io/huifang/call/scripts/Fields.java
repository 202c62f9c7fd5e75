package io.huifang.call.scripts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a YAML value, by name. */
record Fields(YamlField owner, Map<String, YamlField> byName) {

    Optional<YamlField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The field; its absence is a finding. */
    Optional<YamlField> required(String name) {
        Optional<YamlField> field = field(name);
        if (field.isEmpty()) {
            owner.wrong("the field '" + name + "' is missing");
        }
        return field;
    }

    /** What is read of the field; the fallback where there is no such field, or it can't be read. */
    <T> T read(String name, Function<YamlField, Optional<T>> how, T fallback) {
        return field(name).flatMap(how).orElse(fallback);
    }

    boolean flag(String name, boolean fallback) {
        return field(name).map(field -> field.flag(fallback)).orElse(fallback);
    }
}
