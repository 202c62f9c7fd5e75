package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of an address within its city: district, street, estate. Only what distinguishes one counts: 花园 and "estates" are
 * what a thousand of them end in, and a province or state holds many cities.
 */
final class Streets {

    /** What tells no address from another. */
    static final Set<String> SAY_LITTLE = Set.of(
            "street",
            "avenue",
            "road",
            "boulevard",
            "lane",
            "drive",
            "the",
            "on",
            "in",
            "at",
            "of",
            "north",
            "south",
            "east",
            "west",
            "区",
            "路",
            "街",
            "道",
            "号",
            "大",
            "市",
            "省",
            "县",
            "downtown",
            "city",
            "we",
            "we're",
            "are",
            "near",
            "中",
            "心");

    /** What estates and houses are. */
    private static final Set<String> KINDS = Set.of(
            "estate",
            "estates",
            "apartment",
            "apartments",
            "building",
            "unit",
            "suite",
            "floor",
            "block",
            "tower",
            "towers",
            "house",
            "houses",
            "flat",
            "flats",
            "room",
            "complex",
            "village",
            "residences",
            "condos",
            "condominiums");

    private static final List<List<String>> CHINESE_KINDS = Stream.of(
                    "小区", "花园", "家园", "公寓", "广场", "大厦", "新村", "山庄", "号楼", "单元")
            .map(kind -> Tokens.of(kind).texts())
            .toList();

    private static final Pattern ROAD = Pattern.compile("(\\p{IsHan}{2})(?:大道|大街|路|街|巷|弄|胡同)");
    private static final Pattern DISTRICT = Pattern.compile("(\\p{IsHan}{2})(?:新区|(?<!园)区|县)");

    /** Below it a road or district is another one; what a line garbles stays above. */
    private static final double ANOTHER = 0.6;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "my", "this", "that");

    private final Tokens onFile;

    Streets(Tokens onFile) {
        this.onFile = onFile;
    }

    /** The part of the address on file that is heard best: a telling word, or two characters side by side. */
    Likeness heardIn(SaidName said) {
        Likeness best = Likeness.none("");
        for (List<String> part : tellingParts()) {
            Likeness here = WordSound.best(part, said);
            if (here.score() > best.score() && !isThing(said.tokens(), here)) {
                best = here;
            }
        }
        return best;
    }

    /** "The park", which is no Park Avenue; with its kind after it, it is one. */
    private static boolean isThing(Tokens said, Likeness where) {
        return ARTICLES.contains(said.textOrNone(where.from() - 1))
                && Everyday.is(said.textOrNone(where.from()))
                && !SAY_LITTLE.contains(said.textOrNone(where.to()));
    }

    /** Whether a road is named that is not on file, though the file names one. */
    boolean isAnotherRoad(SaidName said) {
        return isAnother(ROAD, said);
    }

    /** Whether a district is named that is not on file, though the file names one. */
    boolean isAnotherDistrict(SaidName said) {
        return isAnother(DISTRICT, said);
    }

    private boolean isAnother(Pattern kind, SaidName said) {
        boolean filed = kind.matcher(String.join("", onFile.texts())).find();
        Matcher matcher = kind.matcher(said.text());
        boolean named = false;
        boolean ours = false;
        while (matcher.find()) {
            named = true;
            List<String> name = Tokens.of(matcher.group(1)).texts();
            ours |= ChineseSound.best(name, onFile.texts(), 0, onFile.size()).score() >= ANOTHER;
        }
        return filed && named && !ours;
    }

    private List<List<String>> tellingParts() {
        boolean[] telling = telling();
        boolean chinese = WordSound.isChinese(onFile.texts());
        int size = chinese ? 2 : 1;
        List<List<String>> parts = new ArrayList<>();
        for (int at = 0; at + size <= onFile.size(); at++) {
            if (telling[at]
                    && telling[at + size - 1]
                    && (chinese || onFile.text(at).length() > 2)) {
                parts.add(onFile.texts().subList(at, at + size));
            }
        }
        return parts;
    }

    private boolean[] telling() {
        boolean[] telling = new boolean[onFile.size()];
        for (int at = 0; at < telling.length; at++) {
            String word = onFile.text(at);
            telling[at] = !SAY_LITTLE.contains(word)
                    && !KINDS.contains(word)
                    && word.chars().noneMatch(Character::isDigit);
        }
        Stream.of(Cities.cities(onFile), Cities.states(onFile), Cities.provinces(onFile))
                .flatMap(List::stream)
                .forEach(place -> {
                    for (int at = place.from(); at < place.to(); at++) {
                        telling[at] = false;
                    }
                });
        for (int at = 0; at < telling.length; at++) {
            for (List<String> kind : CHINESE_KINDS) {
                if (onFile.containsAt(at, kind)) {
                    telling[at] = false;
                    telling[at + 1] = false;
                }
            }
        }
        return telling;
    }
}
