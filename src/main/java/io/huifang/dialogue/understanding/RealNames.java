package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether somebody or something is called by a name in what was said, so that it can be another than the one on file. A
 * description ("a nice part of town"), a word that was misheard, or a name of which one half is on file and the other no
 * name, is held against nobody: it is asked again.
 */
final class RealNames {

    private static final Set<String> ENGLISH_TRADES = Resource.section("words.txt", "en-trade");
    private static final Set<String> ENGLISH_LEGAL = Resource.section("words.txt", "en-legal");
    private static final Set<String> ENGLISH_KINDS = Resource.section("words.txt", "en-kinds");
    private static final Set<String> FUNCTION_WORDS = Resource.section("words.txt", "en-function");
    private static final Set<String> DESCRIBING = Set.of(
            "small",
            "big",
            "large",
            "nice",
            "new",
            "old",
            "little",
            "local",
            "good",
            "same",
            "whole",
            "other",
            "main",
            "next",
            "own",
            "different",
            "wrong",
            "right",
            "real",
            "tall",
            "glass",
            "part",
            "some",
            "any",
            "another",
            "private",
            "public");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "my", "our", "some", "this", "that", "your", "his", "her");
    private static final Set<String> SURNAMES = Resource.section("words.txt", "zh-surnames");
    private static final Set<String> DOUBLE_SURNAMES = Resource.section("words.txt", "zh-double-surnames");
    private static final List<String> CHINESE_KINDS = Stream.of("zh-trade", "zh-legal", "zh-estates")
            .flatMap(section -> Resource.section("words.txt", section).stream())
            .toList();

    /** After these a name is said, whatever it is made of. */
    private static final List<List<String>> NAMING = Stream.of(
                    "called",
                    "name is",
                    "name's",
                    "named",
                    "this is",
                    "it's",
                    "it is",
                    "that's",
                    "i'm",
                    "i am",
                    "we're",
                    "we are",
                    "reached",
                    "calling",
                    "speaking to",
                    "speaking with",
                    "work for",
                    "works for",
                    "work at",
                    "works at")
            .map(words -> List.of(words.split(" ")))
            .toList();

    private static final List<String> CHINESE_NAMING = List.of("叫", "这里是", "这边是", "这是", "我们是", "姓", "名字是", "名称是", "全称");

    private RealNames() {}

    /** Whether a company, a shop or an estate is named. */
    static boolean ofCompany(SaidName said) {
        return WordSound.isChinese(said.words()) ? ofChineseCompany(said) : ofEnglishCompany(said);
    }

    /** Whether a person is named. */
    static boolean ofPerson(SaidName said, List<String> onFile) {
        return WordSound.isChinese(said.words()) ? ofChinesePerson(said) : ofEnglishPerson(said, onFile);
    }

    private static boolean ofEnglishCompany(SaidName said) {
        List<String> words = said.words().stream()
                .filter(word -> !ENGLISH_LEGAL.contains(word))
                .toList();
        List<String> distinctive = words.stream()
                .filter(word -> !ENGLISH_TRADES.contains(word) && !Everyday.is(word))
                .toList();
        if (distinctive.isEmpty()) {
            return isOrdinaryName(said);
        }
        boolean trade = words.stream().anyMatch(ENGLISH_TRADES::contains);
        return trade
                || isOrdinaryName(said)
                || (distinctive.size() >= 2 && !Everyday.only(words))
                || (isNamed(said) && words.size() <= 3);
    }

    /** "First bank", "city garage": ordinary words before what it is; but not "a small bank" or "the old garage". */
    private static boolean isOrdinaryName(SaidName said) {
        List<String> words = said.words();
        int kind = words.size() - 1;
        return kind >= 1
                && kind <= 3
                && ENGLISH_KINDS.contains(words.get(kind))
                && words.subList(0, kind).stream()
                        .noneMatch(word -> FUNCTION_WORDS.contains(word) || DESCRIBING.contains(word))
                && !INDEFINITE.contains(said.tokens().textOrNone(said.from() - 1));
    }

    /** With what it deals in, or what it is by law, beside its name; or after a word that names. */
    private static boolean ofChineseCompany(SaidName said) {
        String text = said.text();
        String rest = Everyday.restOfChinese(text);
        boolean kind = CHINESE_KINDS.stream().anyMatch(rest::endsWith);
        return rest.length() >= 2 && (kind || 2 * rest.length() > text.length() || isNamedInChinese(said));
    }

    private static boolean ofEnglishPerson(SaidName said, List<String> onFile) {
        List<String> words = said.words();
        List<String> names = words.stream()
                .filter(word -> NearNames.isName(word) || !Everyday.is(word))
                .toList();
        boolean beginsWithName =
                words.size() >= 2 && words.subList(0, 2).stream().allMatch(NearNames::isName);
        if (names.size() < 2 || (names.size() < words.size() && !beginsWithName)) {
            return false;
        }
        List<String> others =
                names.stream().filter(word -> !isOnFile(word, onFile)).toList();
        boolean known = others.stream().anyMatch(NearNames::isName);
        return known || (names.size() == words.size() && isNamed(said));
    }

    private static boolean isOnFile(String word, List<String> onFile) {
        return onFile.stream().anyMatch(name -> EnglishSound.alikeNames(name, List.of(word)) > 0.85);
    }

    private static boolean ofChinesePerson(SaidName said) {
        String text = said.text();
        return SURNAMES.contains(text.substring(0, 1))
                || (text.length() > 2 && DOUBLE_SURNAMES.contains(text.substring(0, 2)))
                || text.contains("姓")
                || isNamedInChinese(said);
    }

    private static boolean isNamed(SaidName said) {
        Tokens before = said.tokens().head(said.from());
        return NAMING.stream().anyMatch(before::contains);
    }

    private static boolean isNamedInChinese(SaidName said) {
        String before = said.text(0, said.from());
        return CHINESE_NAMING.stream().anyMatch(before::contains);
    }
}
