package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

/** Compares a Chinese person's name by sound, without tones. */
final class ChinesePerson {

    private static final Set<String> TITLES = Resource.section("words.txt", "zh-titles");

    /** Old 陈, little 陈. */
    private static final Set<String> FAMILIAR = Set.of("老", "小", "阿");

    /** 赵敏 and 赵明, 王建民 and 王建明: a usual confusion may as well be another person. Below {@link NameKind#same}. */
    private static final double SHORT = 0.75;

    private static final double GIVEN_NAME = 0.85;

    private static final Set<String> DOUBLE_SURNAMES = Resource.section("words.txt", "zh-double-surnames");

    /** How sure a surname of two characters alone is the one on file, as one of one character is. */
    private static final double SURNAME_ALONE = 0.55;

    private static final Set<String> SURNAMES = Resource.section("words.txt", "zh-surnames");
    private static final double CLEARLY_ANOTHER = 0.6;

    private ChinesePerson() {}

    /** What people say between a surname and a first name: 免贵姓陈名建国, 复姓欧阳名字叫雪梅. */
    private static final Set<String> BETWEEN = Set.of("免", "贵", "复", "姓", "名", "字", "叫", "单", "是", "个", "的", "呢");

    /** A name of which the parts are said apart, put together; as it was said where it is not. */
    static SaidName whole(SaidName said) {
        List<String> words = said.words();
        boolean apart =
                words.contains("姓") && words.size() > 3 && words.stream().allMatch(ChinesePerson::isCharacter);
        if (!apart) {
            return said;
        }
        List<Tokens.Token> kept = said.tokens().list().subList(said.from(), said.to()).stream()
                .filter(token -> !BETWEEN.contains(token.text()))
                .toList();
        boolean stuttered =
                kept.size() > 2 && kept.getFirst().text().equals(kept.get(1).text());
        List<Tokens.Token> name = stuttered ? kept.subList(1, kept.size()) : kept;
        return name.size() < 2 ? said : new SaidName(new Tokens(List.copyOf(name)), 0, name.size());
    }

    static Likeness compare(String expected, SaidName said) {
        List<String> name = Tokens.of(expected).texts();
        List<String> texts = said.tokens().texts();
        Likeness best = ChineseSound.best(name, texts, said.from(), said.to());
        if (onlySurname(said)) {
            double unlike = Pinyin.unlike(name.getFirst(), surname(said));
            boolean another = unlike > CLEARLY_ANOTHER && saysSurname(said) && SURNAMES.contains(surname(said));
            return new Likeness(
                    unlike < 0.3 ? SURNAME_ALONE : 0.3, said.from(), said.to(), another, "only the surname was said");
        }
        int surname = surnameOf(name);
        if (surname == 2 && said.size() == 2 && ChineseSound.alike(name.subList(0, 2), said.words()) > GIVEN_NAME) {
            return new Likeness(SURNAME_ALONE, said.from(), said.to(), false, "only the surname was said");
        }
        boolean onlyGiven = name.size() - surname >= 2
                && said.size() == name.size() - surname
                && ChineseSound.alike(name.subList(surname, name.size()), said.words()) > GIVEN_NAME;
        if (onlyGiven) {
            return new Likeness(0.65, said.from(), said.to(), false, "only the first name was said");
        }
        boolean clear =
                said.size() >= 2 && said.size() <= 4 && said.words().stream().allMatch(ChinesePerson::isCharacter);
        best = new Likeness(best.score(), best.from(), best.to(), clear, "");
        if (name.size() == 2 && best.score() < 1 && best.score() > SHORT) {
            best = new Likeness(SHORT, best.from(), best.to(), clear, "a sound is another in a name of two syllables");
        }
        if (best.score() > SHORT && NearNames.differ(name, texts.subList(best.from(), best.to()))) {
            best = new Likeness(SHORT, best.from(), best.to(), clear, "a syllable of it is that of another name");
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

    /** How many characters of a name are its surname. */
    private static int surnameOf(List<String> name) {
        return name.size() > 2 && DOUBLE_SURNAMES.contains(name.get(0) + name.get(1)) ? 2 : 1;
    }

    private static boolean isCharacter(String text) {
        return Character.isIdeographic(text.codePointAt(0));
    }

    /** 免贵姓张: that it is the surname is said. */
    private static boolean saysSurname(SaidName said) {
        return said.tokens().head(said.to()).texts().contains("姓");
    }

    /** 姓张, 免贵姓张. */
    private static boolean endsInSurname(List<String> words) {
        return words.size() >= 2
                && words.size() <= 4
                && words.get(words.size() - 2).equals("姓");
    }

    private static String surname(SaidName said) {
        List<String> words = said.words();
        if (endsInSurname(words)) {
            return words.getLast();
        }
        boolean second = words.size() > 1
                && (words.getFirst().equals("姓") || (words.size() == 2 && FAMILIAR.contains(words.getFirst())));
        return second ? words.get(1) : words.getFirst();
    }

    /** 王, 姓王, 王经理. */
    private static boolean onlySurname(SaidName said) {
        String text = said.text();
        return said.size() == 1
                || (said.size() == 2 && FAMILIAR.contains(text.substring(0, 1)))
                || endsInSurname(said.words())
                || (said.size() <= 4
                        && TITLES.stream()
                                .anyMatch(title -> text.length() == title.length() + 1 && text.endsWith(title)));
    }
}
