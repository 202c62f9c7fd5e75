package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

/** Compares an English person's name by sound: first name and surname, in either order, with pet names. */
final class EnglishPerson {

    private static final Set<String> TITLES =
            Set.of("mr", "mister", "mrs", "missus", "ms", "miss", "dr", "doctor", "jr", "sr");

    /** So alike are Daniel and Danielle at most, that it is left to a person which was said. */
    private static final double NEAR = 0.6;

    private EnglishPerson() {}

    static Likeness compare(List<String> expected, SaidName said) {
        List<String> name =
                expected.stream().filter(word -> !TITLES.contains(word)).toList();
        if (name.isEmpty()) {
            return Likeness.none("no name is on file");
        }
        List<String> words = said.words();
        boolean alone = name.size() == 1;
        Part first = best(name.getFirst(), words, -1, -1);
        Part last = alone ? first : best(name.getLast(), words, first.from(), first.to());
        if (!alone && name.getLast().length() > name.getFirst().length()) {
            // the longer name is found more surely, so the other must make room
            last = best(name.getLast(), words, -1, -1);
            first = best(name.getFirst(), words, last.from(), last.to());
        }
        double worst = 1 - Math.min(first.alike(), last.alike());
        double mean = 1 - (first.alike() + last.alike()) / 2;
        double score = Math.max(0, 1 - 0.6 * worst - 0.4 * mean);
        int from = said.from() + Math.min(first.from(), last.from());
        int to = said.from() + Math.max(first.to(), last.to());
        long names = words.stream().filter(word -> !TITLES.contains(word)).count();
        if (!alone && names <= 1) {
            boolean ours = Math.max(first.alike(), last.alike()) > 0.7;
            return new Likeness(ours ? 0.6 : 0.4, said.from(), said.to(), false, "only one of the names was said");
        }
        boolean clear = names >= 2
                && names <= 4
                && words.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
        return new Likeness(score, Math.min(from, to), to, clear, "");
    }

    private record Part(double alike, int from, int to) {}

    /** Where a part of the name sounds best, outside of what another part took; names are split and merged by recognisers. */
    private static Part best(String name, List<String> words, int takenFrom, int takenTo) {
        Part best = new Part(0, 0, 0);
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(from + 3, words.size()); to++) {
                boolean taken = from < takenTo && to > takenFrom;
                boolean piecesOfOthers =
                        to > from + 1 && words.subList(from, to).stream().anyMatch(NearNames::isName);
                if (taken || piecesOfOthers) {
                    continue;
                }
                double alike = EnglishSound.alikeNames(name, words.subList(from, to));
                if (to == from + 1 && NearNames.differ(name, words.get(from))) {
                    alike = Math.min(alike, NEAR);
                }
                if (alike > best.alike()) {
                    best = new Part(alike, from, to);
                }
            }
        }
        return best;
    }
}
