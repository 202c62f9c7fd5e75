package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds cities and states by name and, Chinese ones, by sound. */
final class Cities {

    /**
     * A city or state in what was said.
     *
     * @param name as in the table
     * @param from (with) and to (without) which token
     */
    record Place(String name, int from, int to, double score) {}

    private static final Set<String> PROVINCES = Resource.section("cities.txt", "zh-provinces");
    private static final Set<String> CHINESE = Resource.section("cities.txt", "zh-cities");
    private static final List<List<String>> CITIES =
            longestFirst(Stream.concat(CHINESE.stream(), Resource.section("cities.txt", "en-cities").stream()));
    private static final Map<String, String> SOUND_OF = CITIES.stream()
            .map(List::getFirst)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(word -> word, Phones::of));
    private static final List<List<String>> STATES = longestFirst(Resource.section("cities.txt", "en-states").stream());
    private static final List<List<String>> PROVINCE_NAMES = longestFirst(PROVINCES.stream());
    private static final Map<String, String> STATE_OF = Resource.section("cities.txt", "en-state-of").stream()
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    private static final List<String> PLACES = Stream.concat(PROVINCES.stream(), CHINESE.stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** After one of these a name is a street's: "Boston Road", 南京路. */
    private static final Set<String> OF_STREETS = Set.of(
            "road", "street", "avenue", "lane", "drive", "boulevard", "way", "court", "place", "square", "路", "街", "道");

    /** What may stand between a street's name and its kind: 南京东路, 北京大道. */
    private static final Set<String> OF_STREET_NAMES = Set.of("大", "东", "西", "南", "北", "中");

    private static final double SOUNDS_SAME = 0.88;

    private Cities() {}

    /** The name without the provinces, cities and districts that it begins with. */
    static String withoutPlaces(String name) {
        String rest = name;
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String place : PLACES) {
                if (rest.startsWith(place) && rest.length() > place.length() + 1) {
                    rest = rest.substring(place.length());
                    rest = rest.startsWith("省") || rest.startsWith("市") || rest.startsWith("区")
                            ? rest.substring(1)
                            : rest;
                    cut = true;
                    break;
                }
            }
        }
        return rest;
    }

    static List<Place> cities(Tokens tokens) {
        List<Place> found = exactly(tokens, CITIES);
        return found.isEmpty() ? bySound(tokens) : found;
    }

    static List<Place> states(Tokens tokens) {
        return exactly(tokens, STATES);
    }

    /** Provinces of China. */
    static List<Place> provinces(Tokens tokens) {
        return exactly(tokens, PROVINCE_NAMES);
    }

    /** The state that a large city of the United States lies in; empty for other cities. */
    static Optional<String> stateOf(String city) {
        return Optional.ofNullable(STATE_OF.get(city));
    }

    private static List<Place> exactly(Tokens tokens, List<List<String>> names) {
        List<Place> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            List<String> name = names.stream()
                    .filter(each -> tokens.containsAt(here, each))
                    .filter(each -> !isStreet(tokens, here + each.size()))
                    .findFirst()
                    .orElse(List.of());
            if (!name.isEmpty()) {
                found.add(new Place(joined(name), at, at + name.size(), 1));
            }
            at += Math.max(1, name.size());
        }
        return found;
    }

    private static List<Place> bySound(Tokens tokens) {
        List<String> texts = tokens.texts();
        List<String> sounds = texts.stream().limit(20).map(Phones::of).toList();
        @Nullable Place best = null;
        for (List<String> name : CITIES) {
            boolean chinese = Character.isIdeographic(name.getFirst().codePointAt(0));
            for (int at = 0; at + name.size() <= texts.size() && at < 20; at++) {
                if ((!chinese && name.size() > 1) || isStreet(tokens, at + name.size())) {
                    continue;
                }
                double score = chinese
                        ? ChineseSound.alike(name, texts.subList(at, at + name.size()))
                        : name.getFirst().length() > 5 && texts.get(at).length() > 5
                                ? Phones.alike(SOUND_OF.getOrDefault(name.getFirst(), ""), sounds.get(at))
                                : 0;
                if (score > SOUNDS_SAME && (best == null || score > best.score())) {
                    best = new Place(joined(name), at, at + name.size(), score);
                }
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private static boolean isStreet(Tokens tokens, int after) {
        int kind = OF_STREET_NAMES.contains(tokens.textOrNone(after)) ? after + 1 : after;
        return OF_STREETS.contains(tokens.textOrNone(kind))
                && !tokens.textOrNone(kind + 1).equals("区");
    }

    private static String joined(List<String> name) {
        boolean chinese = Character.isIdeographic(name.getFirst().codePointAt(0));
        return String.join(chinese ? "" : " ", name);
    }

    private static List<List<String>> longestFirst(Stream<String> names) {
        return names.map(name -> Tokens.of(name).texts())
                .sorted(Comparator.comparingInt((List<String> name) -> name.size())
                        .reversed())
                .toList();
    }
}
