package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which of a question's categories an answer names. Each phrase of a category that is said whole counts fully, and
 * so does what the thesaurus says for it, unless a phrase of another category is said in the same words; a telling part of one counts less: in English a word, in Chinese two characters side by side, less the more categories
 * share it. What is denied ("not for stocks", 没有炒股) does not count, and two categories heard are none.
 */
final class Categories {

    private static final double ENOUGH = 0.5;

    /** A whole phrase, at least by its sound; beside one however long it makes two categories. */
    private static final double SAID_WHOLE = 0.95;

    /** So many telling words beside a part of a phrase, or a single word, are another answer misheard. */
    private static final int MUCH_BESIDE_A_PART = 2;

    private static final int MUCH_BESIDE_A_WORD = 3;

    private static final Set<String> FUNCTION_WORDS = Stream.of("en-function", "zh-function")
            .flatMap(section -> Resource.section("words.txt", section).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "don't", "didn't", "isn't", "wasn't", "haven't", "hasn't", "neither", "nor", "不", "没",
            "别", "非");

    private static final Set<String> ENDS_NOTHING = Set.of("don't", "didn't", "isn't", "wasn't", "haven't", "hasn't");

    /** What ends a denial: "it wasn't for a car, we renovated", 不是炒股是装修. */
    private static final Set<String> TURNS = Set.of("but", "we", "i", "it's", "用", "是", "而", "就");

    private Categories() {}

    private record Hit(String category, double weight, int from, int to) {}

    static Assessment assess(AnswerSpec spec, Tokens said) {
        // "well, you know" is not how business goes
        boolean hesitates = said.size() > 1 && said.text(0).equals("well");
        return named(spec, hesitates ? said.tail(1) : said);
    }

    private static Assessment named(AnswerSpec spec, Tokens tokens) {
        SaidName said = new SaidName(tokens, 0, tokens.size());
        List<Hit> hits = hits(spec, tokens);
        Map<String, Double> votes = new TreeMap<>();
        hits.forEach(hit -> votes.merge(hit.category(), hit.weight(), Math::max));
        List<Map.Entry<String, Double>> ranked = votes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH) {
            return Assessment.nothing("none of the categories was named");
        }
        String category = ranked.getFirst().getKey();
        double best = ranked.getFirst().getValue();
        double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        Hit where = hits.stream()
                .filter(hit -> hit.category().equals(category) && hit.weight() == best)
                .findFirst()
                .orElseThrow();
        int unexplained = Unexplained.in(
                tokens,
                hits.stream()
                        .filter(hit -> hit.category().equals(category))
                        .map(hit -> new Unexplained.Span(hit.from(), hit.to()))
                        .toList());
        boolean two = second >= SAID_WHOLE || (second >= ENOUGH && second > best * 0.7);
        double confidence = tokens.confidence(where.from(), where.to());
        boolean beside = unexplained >= (best < 1 ? MUCH_BESIDE_A_PART : MUCH_BESIDE_A_WORD) && best <= 1;
        boolean unsure = two || beside || breaksOff(tokens) || confidence < Comparison.CERTAIN || YesNo.doubted(tokens);
        Judgement judgement = unsure
                ? Judgement.UNSURE
                : spec.expected() == null
                        ? Judgement.NOTED
                        : category.equals(spec.expected()) ? Judgement.MATCH : held(best);
        return new Assessment(
                category,
                judgement,
                Math.clamp(confidence * (two || beside ? 0.5 : Math.min(1, 0.8 + best / 10)), 0, 1),
                tokens.span(where.from(), where.to()),
                "'" + said.text(where.from(), where.to()) + "' says " + category
                        + (two ? " or " + ranked.get(1).getKey() : "")
                        + (beside ? ", among much that says something else" : ""));
    }

    /** A part of a phrase may be a part of something else, so nobody is held to it. */
    private static Judgement held(double best) {
        return best < 1 ? Judgement.UNSURE : Judgement.MISMATCH;
    }

    /** Nothing follows that is denied: it was cut off or misheard, as "we have to lose don't", which was "we have closed down". */
    private static boolean breaksOff(Tokens tokens) {
        return tokens.size() > 1 && ENDS_NOTHING.contains(tokens.text(tokens.size() - 1));
    }

    private static List<Hit> hits(AnswerSpec spec, Tokens tokens) {
        List<String> stems = Stems.of(tokens.texts());
        List<Hit> whole = new ArrayList<>();
        List<Hit> akin = new ArrayList<>();
        Map<List<String>, Set<String>> parts = new HashMap<>();
        spec.categories().forEach((category, phrases) -> {
            List<List<String>> own = new ArrayList<>();
            for (String phrase : phrases) {
                List<String> words = Tokens.of(phrase).texts();
                own.add(Stems.of(words));
                soundsLike(words, tokens)
                        .ifPresent(hit -> whole.add(new Hit(category, words.size() * 0.8, hit.from(), hit.to())));
                partsOf(words)
                        .forEach(part -> parts.computeIfAbsent(part, any -> new HashSet<>())
                                .add(category));
            }
            own.forEach(words -> whole.addAll(said(category, words, stems)));
            Thesaurus.akin(own).forEach(words -> akin.addAll(said(category, words, stems)));
        });
        akin.removeIf(hit -> whole.stream().anyMatch(script -> !covers(hit, script) && overrules(script, hit)));
        whole.addAll(akin);
        List<Hit> hits = new ArrayList<>(whole.stream()
                .filter(hit -> !denied(tokens, hit) && whole.stream().noneMatch(other -> covers(other, hit)))
                .toList());
        parts.forEach((part, categories) -> find(part, stems)
                .forEach(at -> categories.forEach(category -> {
                    Hit hit = new Hit(category, 0.9 / categories.size(), at, at + part.size());
                    if (!denied(tokens, hit) && whole.stream().noneMatch(other -> overrules(other, hit))) {
                        hits.add(hit);
                    }
                })));
        return hits;
    }

    private static List<Hit> said(String category, List<String> words, List<String> stems) {
        return find(words, stems).stream()
                .map(at -> new Hit(category, words.size(), at, at + words.size()))
                .toList();
    }

    /** What a script says itself counts before what the thesaurus says, and a whole phrase before a part of another. */
    private static boolean overrules(Hit one, Hit other) {
        return !one.category().equals(other.category()) && one.from() < other.to() && other.from() < one.to();
    }

    /** The longest wins: "credit cards" within "paying off credit cards", 不好 before 好. */
    private static boolean covers(Hit one, Hit other) {
        return !one.category().equals(other.category())
                && one.from() <= other.from()
                && one.to() >= other.to()
                && one.to() - one.from() > other.to() - other.from();
    }

    private static Optional<Likeness> soundsLike(List<String> words, Tokens tokens) {
        if (!WordSound.isChinese(words) || words.size() < 2) {
            return Optional.empty();
        }
        Likeness best = ChineseSound.best(words, tokens.texts(), 0, tokens.size());
        return best.score() > 0.9 && best.score() < 1 ? Optional.of(best) : Optional.empty();
    }

    /** Function words, as "has" in "nothing has changed" and 没有, tell nothing by themselves. */
    private static List<List<String>> partsOf(List<String> words) {
        if (!WordSound.isChinese(words)) {
            return words.stream()
                    .filter(word -> word.length() > 2 && !FUNCTION_WORDS.contains(word))
                    .map(word -> Stems.of(List.of(word)))
                    .toList();
        }
        List<List<String>> pairs = new ArrayList<>();
        for (int at = 0; at + 2 <= words.size(); at++) {
            List<String> pair = words.subList(at, at + 2);
            if (!FUNCTION_WORDS.containsAll(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Where the words stand; in Chinese up to two characters may come between: 买了辆车 for 买车. */
    private static List<Integer> find(List<String> words, List<String> in) {
        List<Integer> found = new ArrayList<>();
        boolean pair = words.size() == 2 && WordSound.isChinese(words);
        for (int at = 0; at + words.size() <= in.size(); at++) {
            boolean here = true;
            for (int i = 0; i < words.size() && here; i++) {
                String wanted = words.get(i);
                String said = in.get(at + i);
                here = wanted.equals(said)
                        || (wanted.length() >= 5
                                && said.length() >= 5
                                && (wanted.startsWith(said) || said.startsWith(wanted)));
            }
            boolean apart = pair
                    && !here
                    && in.get(at).equals(words.getFirst())
                    && Set.of("了", "点", "辆", "个", "套", "些").contains(in.get(at + 1))
                    && in.subList(at + 1, Math.min(at + 4, in.size())).contains(words.get(1));
            if (here || apart) {
                found.add(at);
            }
        }
        return found;
    }

    private static boolean denied(Tokens tokens, Hit hit) {
        for (int at = hit.from() - 1; at >= Math.max(0, hit.from() - 4); at--) {
            String word = tokens.text(at);
            if (DENIALS.contains(word)) {
                return true;
            }
            boolean ofADenial = Set.of("是", "用").contains(word) && DENIALS.contains(tokens.textOrNone(at - 1));
            if (TURNS.contains(word) && !ofADenial && !DENIALS.contains(tokens.textOrNone(at + 1))) {
                return false;
            }
        }
        return false;
    }
}
