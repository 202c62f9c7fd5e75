package io.huifang.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A few values of an enum as one text: their names in their order, separated by blanks. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> String written(Set<E> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> Set<E> read(String names, Class<E> type) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
