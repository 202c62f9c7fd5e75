package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An English company's name in its parts: Summit Ridge, logistics, LLC. The distinctive core decides; the legal form never
 * does, and the trade only where it is another one.
 */
record EnglishCompany(List<String> core, List<String> trades) {

    private static final Set<String> LEGAL = Resource.section("words.txt", "en-legal");
    private static final Set<String> TRADES = Resource.section("words.txt", "en-trade");
    private static final int LONGEST_NAME = 7;
    private static final double SAME_TRADE = 0.8;
    private static final double MAYBE_TRADE = 0.7;
    private static final double MAYBE = 0.8;

    /** Neither the name nor another. */
    private static final double IN_PART = 0.7;

    /** A word as it was said, or letters said one by one, joined. */
    private record Heard(String text, int from, int to) {}

    static EnglishCompany of(List<String> words) {
        List<String> said =
                withoutLegal(joined(words, 0).stream().map(Heard::text).toList());
        int core = said.size();
        while (core > 1 && TRADES.contains(said.get(core - 1))) {
            core--;
        }
        if (core == 1 && !said.isEmpty() && TRADES.contains(said.getFirst())) {
            // nothing else distinguishes it
            return new EnglishCompany(said, List.of());
        }
        return new EnglishCompany(said.subList(0, core), said.subList(core, said.size()));
    }

    Likeness in(SaidName said) {
        List<Heard> heard = joined(said.words(), said.from()).stream()
                .filter(word -> !LEGAL.contains(word.text()))
                .toList();
        List<String> texts = heard.stream().map(Heard::text).toList();
        long distinctive = texts.stream().filter(word -> !TRADES.contains(word)).count();
        boolean clear = distinctive >= 1 && texts.size() <= LONGEST_NAME;
        double score = 0;
        int from = 0;
        int to = 0;
        String wanted = EnglishSound.phones(core);
        for (int first = 0; first < texts.size(); first++) {
            for (int end = first + 1; end <= Math.min(first + core.size() + 2, texts.size()); end++) {
                double alike = Phones.alike(wanted, EnglishSound.phones(texts.subList(first, end)));
                if (alike > score) {
                    score = alike;
                    from = first;
                    to = end;
                }
            }
        }
        if (score == 0) {
            return new Likeness(0, said.from(), said.to(), clear, "");
        }
        Likeness likeness =
                new Likeness(score, heard.get(from).from(), heard.get(to - 1).to(), clear, "");
        Likeness weighed = weighTrade(likeness, texts.subList(to, texts.size()));
        return weighed.score() < IN_PART && isInPart(texts)
                ? new Likeness(IN_PART, said.from(), said.to(), clear, "only the first of its words, with its trade")
                : weighed;
    }

    /** "Kessler Engineering" for Kessler Brandt Engineering. */
    private boolean isInPart(List<String> texts) {
        if (core.size() < 2 || texts.size() < 2) {
            return false;
        }
        String first = Phones.of(core.getFirst());
        return IntStream.range(0, texts.size() - 1)
                .anyMatch(at -> Phones.alike(first, Phones.of(texts.get(at))) > 0.95
                        && TRADES.contains(texts.get(at + 1))
                        && isOurs(texts.get(at + 1)));
    }

    private Likeness weighTrade(Likeness likeness, List<String> after) {
        if (after.isEmpty() || trades.isEmpty()) {
            boolean grown = !after.isEmpty() && trades.isEmpty() && after.size() <= 2;
            return grown ? likeness.times(0.9, "another word follows") : likeness;
        }
        boolean ours = after.stream().anyMatch(this::isOurs);
        if (ours) {
            return likeness.times(Math.min(1.05, 1 / likeness.score()), "with its trade");
        }
        if (after.stream().anyMatch(word -> tradeAlike(word) > MAYBE_TRADE)) {
            return likeness.times(MAYBE, "a trade follows that sounds a little like its own");
        }
        if (after.stream().allMatch(TRADES::contains)) {
            return new Likeness(
                    0.2, likeness.from(), likeness.to(), likeness.clear(), "the like name with another trade");
        }
        return likeness.times(core.size() == 1 ? 0.7 : after.size() <= 2 ? 0.82 : 0.95, "another word follows");
    }

    private boolean isOurs(String word) {
        return tradeAlike(word) > SAME_TRADE
                || trades.stream()
                        .anyMatch(trade -> Math.min(trade.length(), word.length()) >= 4
                                && trade.substring(0, 4).equals(word.substring(0, 4)));
    }

    private double tradeAlike(String word) {
        String phones = Phones.of(word);
        return trades.stream()
                .mapToDouble(trade -> Phones.alike(Phones.of(trade), phones))
                .max()
                .orElse(0);
    }

    private static List<String> withoutLegal(List<String> words) {
        List<String> rest = words.stream().filter(word -> !LEGAL.contains(word)).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** "U m w" is one word; "double you" is a letter. */
    private static List<Heard> joined(List<String> words, int offset) {
        List<Heard> heard = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            StringBuilder letters = new StringBuilder();
            int end = at;
            while (end < words.size() && !letter(words, end).isEmpty()) {
                letters.append(letter(words, end));
                end += words.get(end).equals("double") ? 2 : 1;
            }
            if (letters.length() >= 2) {
                heard.add(new Heard(letters.toString(), offset + at, offset + Math.min(end, words.size())));
                at = end;
            } else {
                heard.add(new Heard(words.get(at).replaceAll("'s$", "s"), offset + at, offset + at + 1));
                at++;
            }
        }
        return heard;
    }

    private static String letter(List<String> words, int at) {
        String word = words.get(at);
        if (word.equals("double") && at + 1 < words.size() && Set.of("u", "you").contains(words.get(at + 1))) {
            return "w";
        }
        return word.length() == 1 && Character.isLetter(word.charAt(0)) ? word : "";
    }
}
