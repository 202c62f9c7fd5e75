package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The many ways to put what a question sorts by: 提了辆车 for 买车, 单子少了一半 for 下滑. What is said in one of them is put as the
 * question's own phrase for it, so that it is weighed, denied and doubted as that is. A question's own phrases
 * count before these.
 */
final class ChineseTopics {

    /** An answer goes no further; after that it is a story. */
    private static final int LONGEST = 60;

    private static final List<Topic> TOPICS = read();

    private ChineseTopics() {}

    /**
     * @param names how scripts call it
     * @param shields what only looks like it
     */
    private record Topic(Set<String> names, List<Pattern> said, List<Pattern> shields) {

        Optional<String> nameAmong(List<String> phrases) {
            return phrases.stream().filter(names::contains).findFirst();
        }
    }

    private record Place(int from, int to, String name) {
        int length() {
            return to - from;
        }

        boolean overlaps(Place other) {
            return from < other.to && other.from < to;
        }
    }

    /** What was said with the question's own phrases where it means them; what is denied keeps its denial before it. */
    static Tokens inOwnWords(Map<String, List<String>> categories, Tokens tokens) {
        boolean chinese = tokens.texts().stream().allMatch(text -> text.codePointCount(0, text.length()) == 1);
        if (!chinese || tokens.size() > LONGEST) {
            return tokens;
        }
        String text = String.join("", tokens.texts());
        if (text.length() != tokens.size()) {
            return tokens;
        }
        List<Place> own = own(categories, text);
        List<Place> kept = new ArrayList<>();
        for (Place place : found(categories, text)) {
            boolean said = own.stream().anyMatch(each -> each.overlaps(place) && !isWithin(each, place));
            if (!said) {
                kept.removeIf(other -> other.overlaps(place) && other.length() < place.length());
                if (kept.stream().noneMatch(place::overlaps)) {
                    kept.add(place);
                }
            }
        }
        return put(tokens, kept);
    }

    private static List<Place> own(Map<String, List<String>> categories, String text) {
        List<Place> own = new ArrayList<>();
        categories.values().stream().flatMap(List::stream).distinct().forEach(phrase -> {
            for (int at = text.indexOf(phrase); at >= 0 && !phrase.isEmpty(); at = text.indexOf(phrase, at + 1)) {
                own.add(new Place(at, at + phrase.length(), phrase));
            }
        });
        return own;
    }

    private static boolean isWithin(Place inner, Place outer) {
        return inner.from() >= outer.from() && inner.to() <= outer.to() && inner.length() < outer.length();
    }

    private static List<Place> found(Map<String, List<String>> categories, String text) {
        List<Place> found = new ArrayList<>();
        for (Topic topic : TOPICS) {
            for (List<String> phrases : categories.values()) {
                topic.nameAmong(phrases).ifPresent(name -> {
                    String visible = text;
                    for (Pattern shield : topic.shields()) {
                        visible = shield.matcher(visible)
                                .replaceAll(hidden -> "_".repeat(hidden.group().length()));
                    }
                    for (Pattern pattern : topic.said()) {
                        Matcher matcher = pattern.matcher(visible);
                        while (matcher.find()) {
                            if (matcher.end() > matcher.start()) {
                                found.add(new Place(matcher.start(), matcher.end(), name));
                            }
                        }
                    }
                });
            }
        }
        return found;
    }

    private static Tokens put(Tokens tokens, List<Place> places) {
        List<Tokens.Token> put = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            Optional<Place> place =
                    places.stream().filter(each -> each.from() == here).findFirst();
            if (place.isPresent()) {
                int to = place.get().to();
                place.get()
                        .name()
                        .codePoints()
                        .mapToObj(Character::toString)
                        .forEach(character -> put.add(
                                new Tokens.Token(character, tokens.confidence(here, to), tokens.span(here, to))));
                at = to;
            } else {
                put.add(tokens.list().get(at));
                at++;
            }
        }
        return new Tokens(List.copyOf(put));
    }

    private static List<Topic> read() {
        List<Topic> topics = new ArrayList<>();
        List<Pattern> said = new ArrayList<>();
        List<Pattern> shields = new ArrayList<>();
        for (Phrasing.Line line : Phrasing.chineseLines("topics-zh.txt")) {
            switch (line.kind()) {
                case SECTION -> {
                    said = new ArrayList<>();
                    shields = new ArrayList<>();
                    topics.add(new Topic(names(line.text()), said, shields));
                }
                case SHIELD -> shields.add(Phrasing.chinese(line.text()));
                case SAID -> said.add(Phrasing.chinese(line.text()));
            }
        }
        return List.copyOf(topics);
    }

    private static Set<String> names(String list) {
        return Set.of(list.split(", *")).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
