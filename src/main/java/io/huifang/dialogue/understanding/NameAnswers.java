package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.Language;
import java.util.List;
import java.util.Set;

/** Compares names of people and companies with the file by how they sound. */
final class NameAnswers {

    private static final Set<String> NO_NAMES = Resource.section("words.txt", "no-names");

    private static final List<List<String>> STATEMENTS = List.of(
            List.of("this", "is"),
            List.of("it's"),
            List.of("it", "is"),
            List.of("we're"),
            List.of("we", "are"),
            List.of("that's"),
            List.of("you've", "reached"));

    private NameAnswers() {}

    static Assessment assess(AnswerSpec spec, SaidName said, boolean person) {
        String expected = spec.expected();
        if (expected == null || Tokens.of(expected).size() == 0) {
            return said.isEmpty() || isNoName(said) ? Assessment.nothing("no name was said") : WordAnswers.noted(said);
        }
        SaidName all =
                said.isEmpty() ? new SaidName(said.tokens(), 0, said.tokens().size()) : said;
        SaidName where = person ? ChinesePerson.whole(all) : all;
        Likeness likeness = compare(expected, where, person);
        NameKind kind = NameKind.of(person, languageOf(Tokens.of(expected).texts(), where));
        double same = kind.probability(likeness.score());
        boolean doubted = Doubts.about(where, likeness.from(), likeness.to());
        if (likeness.score() >= kind.same() && !doubted) {
            return WordAnswers.judged(
                    where,
                    Judgement.MATCH,
                    same,
                    likeness.from(),
                    likeness.to(),
                    why(where, likeness, "sounds like the name on file"));
        }
        boolean another = likeness.score() < kind.other()
                && likeness.clear()
                && (!doubted || insistsOnAnother(where))
                && (person ? RealNames.ofPerson(where, wanted(expected)) : RealNames.ofCompany(where))
                && !YesNo.onlyYesOrNo(where.tokens());
        return WordAnswers.judged(
                where,
                another ? Judgement.MISMATCH : Judgement.UNSURE,
                another ? 1 - same : Math.max(same, 1 - same) * 0.6,
                where.from(),
                where.to(),
                why(
                        where,
                        likeness,
                        another
                                ? "is another name than the one on file"
                                : doubted ? "was denied, doubted or asked back" : "may be the name on file or not"));
    }

    /** "No, this is Tony's Pizza": the no is to the name on file, not to the one that is said. */
    private static boolean insistsOnAnother(SaidName said) {
        Tokens tokens = said.tokens();
        int statement = tokens.textOrNone(0).equals("no") ? 1 : 0;
        return statement == 1
                && STATEMENTS.stream().anyMatch(words -> tokens.containsAt(1, words) && said.from() == 1 + words.size())
                && !YesNo.doubted(tokens)
                && !YesNo.denied(tokens.tail(1));
    }

    /** "My landlord", 小公司: who or what it is, but not by name. */
    private static boolean isNoName(SaidName said) {
        return NO_NAMES.contains(said.text().replaceFirst("^一?[个家位]", "")) || NO_NAMES.containsAll(said.words());
    }

    private static List<String> wanted(String expected) {
        return Tokens.of(expected).texts();
    }

    static Likeness compare(String expected, SaidName said, boolean person) {
        List<String> wanted = Tokens.of(expected).texts();
        return switch (languageOf(wanted, said)) {
            case ZH_CN ->
                person
                        ? ChinesePerson.compare(String.join("", wanted), said)
                        : ChineseCompany.of(String.join("", wanted)).in(said);
            case EN_US ->
                person
                        ? EnglishPerson.compare(wanted, said)
                        : EnglishCompany.of(wanted).in(said);
        };
    }

    /** A Chinese name is compared as a Chinese one when it is said in Chinese; letters can only be compared with letters. */
    private static Language languageOf(List<String> wanted, SaidName said) {
        return WordSound.isChinese(wanted) && WordSound.isChinese(said.words()) ? Language.ZH_CN : Language.EN_US;
    }

    private static String why(SaidName said, Likeness likeness, String verdict) {
        String because = likeness.why().isEmpty() ? "" : ", " + likeness.why();
        return "'" + said.text() + "' " + verdict + " (" + WordAnswers.rounded(likeness.score()) + because + ")";
    }
}
