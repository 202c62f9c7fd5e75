package io.huifang.speech.voice;

import io.huifang.kernel.Language;
import java.util.regex.Pattern;

/** A text as a synthesiser is to read it: numbers of five and more digits, which are telephone
 * numbers here, digit by digit and in groups. */
final class SpokenText {

    private static final Pattern NUMBER = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})|\\+?\\d[\\d -]{3,}\\d");
    private static final int GROUP = 4;

    /** Years have four digits, service numbers of banks five. */
    private static final int SHORTEST = 5;

    private SpokenText() {}

    static String of(Language language, String text) {
        return NUMBER.matcher(text)
                .replaceAll(match -> match.group("date") == null ? digits(language, match.group()) : match.group());
    }

    private static String digits(Language language, String number) {
        String bare = number.replaceAll("[ -]", "");
        if (bare.length() < SHORTEST) {
            return number;
        }
        StringBuilder spoken = new StringBuilder();
        int count = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!spoken.isEmpty()) {
                spoken.append(count % GROUP == 0 && count > 0 ? ", " : " ");
            }
            if (c == '+') {
                spoken.append(plus(language));
            } else {
                spoken.append(c);
                count++;
            }
        }
        return spoken.toString();
    }

    private static String plus(Language language) {
        return switch (language) {
            case EN_US -> "plus";
            case ZH_CN -> "加";
        };
    }
}
