package io.huifang.dialogue.understanding;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells places on streets of one name apart: 科技园北路 from 科技园南路, 一百八十八号 from 八十八号, "ninety congress avenue" from 88.
 */
final class StreetDetails {

    private static final Pattern SIDE = Pattern.compile("([东南西北])(?:大?[路街道]|[一二三四五六七八九]路)");
    private static final Pattern NUMBER = Pattern.compile("([零〇一幺二两三四五六七八九十百千0-9]+)号");

    private StreetDetails() {}

    /** Whether both say on which side, or at which number, and not the same. */
    static boolean differ(String onFile, String said) {
        return differ(SIDE, onFile, said) || differ(NUMBER, onFile, said);
    }

    /**
     * Whether another house number is said in English right before the street. Who says "suite four hundred, eighty eight" has
     * said it too, and so has who says "double eight".
     */
    static boolean differInNumber(Tokens onFile, SaidName said, Likeness street) {
        Optional<String> ours = onFile.texts().stream()
                .filter(word -> word.matches("[0-9]{1,6}"))
                .findFirst();
        return ours.isPresent()
                && Numbers.find(said.tokens()).stream()
                        .anyMatch(number -> number.to() == street.from()
                                && !number.plain().endsWith(ours.get())
                                && !ours.get().endsWith(number.plain()));
    }

    private static boolean differ(Pattern detail, String onFile, String said) {
        Matcher ours = detail.matcher(onFile);
        Matcher theirs = detail.matcher(said);
        return ours.find() && theirs.find() && !figures(ours.group(1)).equals(figures(theirs.group(1)));
    }

    /** 八十八, 八八 and 88 are the same number, 幺零三 is 103. */
    private static String figures(String text) {
        if (text.codePoints().allMatch(figure -> ChineseNumbers.digit(Character.toString(figure)) >= 0)) {
            return text.codePoints()
                    .mapToObj(figure -> String.valueOf(ChineseNumbers.digit(Character.toString(figure))))
                    .collect(joining());
        }
        return ChineseNumbers.whole(text).map(String::valueOf).orElse(text);
    }
}
