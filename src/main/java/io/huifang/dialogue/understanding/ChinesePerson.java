package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

/** Compares a Chinese person's name by sound, without tones. */
final class ChinesePerson {

    private static final Set<String> TITLES = Resource.section("words.txt", "zh-titles");

    /** 赵敏 and 赵明: in so short a name one usual confusion may as well be another person. */
    private static final double SHORT = 0.75;

    private ChinesePerson() {}

    static Likeness compare(String expected, SaidName said) {
        List<String> name = Tokens.of(expected).texts();
        List<String> texts = said.tokens().texts();
        Likeness best = ChineseSound.best(name, texts, said.from(), said.to());
        if (onlySurname(said)) {
            boolean ours = Pinyin.unlike(name.getFirst(), surname(said)) < 0.3;
            return new Likeness(ours ? 0.55 : 0.3, said.from(), said.to(), false, "only the surname was said");
        }
        boolean clear =
                said.size() >= 2 && said.size() <= 4 && said.words().stream().allMatch(ChinesePerson::isCharacter);
        best = new Likeness(best.score(), best.from(), best.to(), clear, "");
        if (name.size() == 2 && best.score() < 1 && best.score() > SHORT) {
            best = new Likeness(SHORT, best.from(), best.to(), clear, "a sound is another in a name of two syllables");
        }
        boolean longer = said.size() == name.size() + 1 && best.to() - best.from() == name.size();
        if (!longer) {
            return best;
        }
        String before = texts.get(said.from());
        boolean stuttered = best.from() > said.from() && before.equals(name.getFirst());
        return stuttered
                ? best
                : new Likeness(best.score() * 0.7, best.from(), best.to(), false, "a syllable more was said");
    }

    private static boolean isCharacter(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }

    private static String surname(SaidName said) {
        List<String> words = said.words();
        return words.size() > 1 && words.getFirst().equals("姓") ? words.get(1) : words.getFirst();
    }

    /** 王, 姓王, 王经理. */
    private static boolean onlySurname(SaidName said) {
        String text = said.text();
        return said.size() == 1
                || (text.startsWith("姓") && said.size() == 2)
                || (said.size() <= 4
                        && TITLES.stream()
                                .anyMatch(title -> text.length() == title.length() + 1 && text.endsWith(title)));
    }
}
