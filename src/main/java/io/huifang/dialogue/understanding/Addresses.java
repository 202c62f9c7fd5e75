package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.Cities.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares addresses. The city decides: another one is a mismatch, the same one a match, unless a street or district is
 * named beside it that is not on file; then it is unsure. Without a city the street or district on file is enough.
 */
final class Addresses {

    private static final Set<String> OF_ADDRESSES = Set.of(
            "street",
            "avenue",
            "road",
            "boulevard",
            "lane",
            "drive",
            "highway",
            "square",
            "court",
            "parkway",
            "building",
            "floor",
            "suite",
            "broadway",
            "plaza",
            "区",
            "路",
            "街",
            "道",
            "号",
            "镇",
            "县",
            "村",
            "楼",
            "巷",
            "乡",
            "省",
            "市",
            "州",
            "园",
            "厦");

    private static final Set<String> ELSEWHERE = Set.of("not", "isn't", "aren't", "wasn't", "never", "longer", "left");

    private static final List<List<String>> AWAY_FROM = List.of(
            List.of("moved", "from"),
            List.of("moved", "out", "of"),
            List.of("moved", "away", "from"),
            List.of("relocated", "from"),
            List.of("used", "to", "be"),
            List.of("were", "in"),
            List.of("was", "in"),
            List.of("不", "在"),
            List.of("不", "是"),
            List.of("以", "前"),
            List.of("原", "来", "在"));

    /** After these another place is spoken of. */
    private static final Set<String> TURNS = Set.of("but", "now", "we're", "it's", "that's", "是", "现");

    private static final int LOOK_BACK = 4;

    private static final Set<String> NO_PLACES =
            Set.of("moment", "fact", "house", "time", "phone", "website", "letter", "file");

    private static final double SAME_STREET = 0.8;

    private Addresses() {}

    static Assessment assess(AnswerSpec spec, SaidName said) {
        if (said.isEmpty()) {
            return Assessment.nothing("no place was said");
        }
        if (Streets.SAY_LITTLE.containsAll(said.words())) {
            return Assessment.nothing("no place by name was said");
        }
        List<Place> named = Cities.cities(said.tokens());
        List<Place> heard = named.stream()
                .filter(place -> !isElsewhere(said.tokens(), place))
                .toList();
        String expected = spec.expected();
        if (expected == null || Tokens.of(expected).size() == 0) {
            boolean place =
                    !heard.isEmpty() || said.words().stream().anyMatch(OF_ADDRESSES::contains) || isUnknownPlace(said);
            return place ? WordAnswers.noted(said) : Assessment.nothing("no city or street was said");
        }
        Tokens onFile = Tokens.of(expected);
        List<String> ours = Cities.cities(onFile).stream().map(Place::name).toList();
        boolean sameCity = heard.stream().anyMatch(place -> ours.contains(place.name()));
        Streets streets = new Streets(onFile);
        Likeness street = streets.heardIn(said);
        boolean anotherRoad = streets.isAnotherRoad(said);
        boolean sameStreet = street.score() >= SAME_STREET && !anotherRoad;
        if (Doubts.about(said, said.from(), said.to()) || (heard.isEmpty() && !named.isEmpty())) {
            return judged(said, Judgement.UNSURE, 0.4, "was denied, doubted or asked back");
        }
        if (sameStreet
                && (StreetDetails.differ(String.join("", onFile.texts()), said.text())
                        || StreetDetails.differInNumber(onFile, said, street))) {
            return judged(said, Judgement.UNSURE, 0.5, "is the street on file at another end or number of it");
        }
        if (anotherRoad && streets.isAnotherDistrict(said)) {
            return judged(
                    said, Judgement.MISMATCH, 0.9, "is at another street of another district than the one on file");
        }
        if (sameCity) {
            return sameStreet || !namesStreet(said, heard)
                    ? otherState(onFile, said)
                            ? judged(said, Judgement.UNSURE, 0.5, "is a city of that name in another state")
                            : judged(
                                    said,
                                    Judgement.MATCH,
                                    0.97,
                                    sameStreet ? "is the street on file" : "is in the city on file")
                    : judged(said, Judgement.UNSURE, 0.5, "is in the city on file, at another street");
        }
        if (heard.isEmpty() && !ours.isEmpty() && !sameStreet && inAnotherState(onFile, said)) {
            return judged(said, Judgement.MISMATCH, 0.9, "is in another state than the one on file");
        }
        boolean heardExactly = heard.stream().allMatch(place -> place.score() == 1);
        if (!heard.isEmpty() && !ours.isEmpty() && heardExactly) {
            return judged(said, Judgement.MISMATCH, 0.95, "is in another city than the one on file");
        }
        if (!heard.isEmpty() && !ours.isEmpty() && !sameStreet) {
            return judged(said, Judgement.UNSURE, 0.5, "only sounds like another city than the one on file");
        }
        return sameStreet
                ? judged(
                        said,
                        heard.isEmpty() ? Judgement.MATCH : Judgement.UNSURE,
                        0.9 * street.score(),
                        "is the street on file")
                : judged(
                        said,
                        Judgement.UNSURE,
                        0.5,
                        anotherRoad ? "is at another street than the one on file" : "names no city");
    }

    private static Assessment judged(SaidName said, Judgement judgement, double confidence, String why) {
        return WordAnswers.judged(said, judgement, confidence, said.from(), said.to(), "'" + said.text() + "' " + why);
    }

    /** "We're in Ohio": no city, but a state in which the city on file does not lie. */
    private static boolean inAnotherState(Tokens onFile, SaidName said) {
        List<String> heard = Cities.states(said.tokens()).stream()
                .filter(place -> !isElsewhere(said.tokens(), place))
                .map(Place::name)
                .toList();
        List<String> ours = Stream.concat(
                        Cities.states(onFile).stream().map(Place::name),
                        Cities.cities(onFile).stream().map(Place::name).flatMap(city -> Cities.stateOf(city).stream()))
                .toList();
        return !heard.isEmpty() && !ours.isEmpty() && Collections.disjoint(heard, ours);
    }

    /** "Not in Philadelphia", "we moved from Philadelphia", 不在北京: where they are not. */
    private static boolean isElsewhere(Tokens tokens, Place place) {
        for (int at = place.from() - 1; at >= Math.max(0, place.from() - LOOK_BACK); at--) {
            String word = tokens.text(at);
            if (TURNS.contains(word)) {
                return false;
            }
            if (ELSEWHERE.contains(word) || isAwayFrom(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAwayFrom(Tokens tokens, int at) {
        return AWAY_FROM.stream().anyMatch(words -> tokens.containsAt(at, words));
    }

    /** "In Hickory Falls": a name after "in" or "at" that no table knows. */
    private static boolean isUnknownPlace(SaidName said) {
        return Set.of("in", "at", "near", "outside").contains(said.tokens().textOrNone(said.from() - 1))
                && said.size() <= 4
                && !Everyday.only(said.words())
                && !NO_PLACES.contains(said.words().getLast());
    }

    private static boolean otherState(Tokens onFile, SaidName said) {
        List<Place> ours = Cities.states(onFile);
        List<Place> heard = Cities.states(said.tokens());
        return !ours.isEmpty()
                && !heard.isEmpty()
                && heard.stream()
                        .noneMatch(place ->
                                ours.stream().anyMatch(our -> our.name().equals(place.name())));
    }

    private static boolean namesStreet(SaidName said, List<Place> cities) {
        List<String> rest = new ArrayList<>(said.words());
        cities.forEach(city -> rest.removeAll(said.tokens().texts().subList(city.from(), city.to())));
        rest.removeAll(Streets.SAY_LITTLE);
        Cities.states(said.tokens())
                .forEach(state -> rest.removeAll(said.tokens().texts().subList(state.from(), state.to())));
        boolean named = said.words().stream()
                .anyMatch(word -> OF_ADDRESSES.contains(word)
                        && !word.equals("市")
                        && !word.equals("省")
                        && !namesNone(said.words(), word));
        return named && !rest.isEmpty();
    }

    /** "The street", which is no street by name. */
    private static boolean namesNone(List<String> words, String street) {
        int at = words.indexOf(street);
        return at > 0 && Set.of("the", "which", "what", "exact").contains(words.get(at - 1));
    }
}
