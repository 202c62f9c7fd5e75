package io.huifang.console.pages;

import io.huifang.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a name or a number stands in a page until somebody with the right asks for it: {@code ${@masks.name(facts.name)}}. */
@Component("masks")
class Masks {

    private static final String HIDDEN = "＊";

    public String number(@Nullable PhoneNumber number) {
        return number == null ? "" : number.masked();
    }

    /** The first sign of a Chinese name, the first letters of the words of others: 王＊＊, J＊ M＊. */
    public String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String plain = name.strip();
        if (plain.codePoints().anyMatch(Character::isIdeographic)) {
            int signs = plain.codePointCount(0, plain.length());
            return plain.substring(0, plain.offsetByCodePoints(0, 1)) + HIDDEN.repeat(Math.max(1, signs - 1));
        }
        StringBuilder masked = new StringBuilder();
        for (String word : plain.split("\\s+")) {
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(word.codePointAt(0))
                    .append(HIDDEN);
        }
        return masked.toString();
    }
}
