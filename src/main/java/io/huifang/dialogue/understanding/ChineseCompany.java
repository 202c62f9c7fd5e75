package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A Chinese company's name in its parts: 北京 盛鑫鸿利 企业管理 有限公司. The distinctive core decides; the place and the legal
 * form never do, and the trade only where it is another one.
 *
 * @param core characters
 * @param trades words
 * @param full all of it
 */
record ChineseCompany(List<String> core, List<String> trades, String full) {

    private static final List<String> LEGAL = longestFirst(Resource.section("words.txt", "zh-legal"));
    private static final Set<String> TRADE_WORDS = Resource.section("words.txt", "zh-trade");
    private static final List<String> TRADES = longestFirst(TRADE_WORDS);
    private static final int LONGEST_NAME = 14;

    static ChineseCompany of(String name) {
        String rest = name;
        String shorter = Cities.withoutPlaces(rest);
        rest = shorter.length() >= 2 ? shorter : rest;
        List<String> trades = new ArrayList<>();
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String word : ends(rest, LEGAL)) {
                rest = rest.substring(0, rest.length() - word.length());
                cut = true;
            }
            for (String word : ends(rest, TRADES)) {
                rest = rest.substring(0, rest.length() - word.length());
                trades.addFirst(word);
                cut = true;
            }
        }
        if (rest.length() < 2 && !trades.isEmpty()) {
            // nothing else distinguishes it
            return new ChineseCompany(characters(rest + String.join("", trades)), List.of(), name);
        }
        return new ChineseCompany(characters(rest), List.copyOf(trades), name);
    }

    /** Whether a part of an utterance is nothing but a place, a trade and a legal form. */
    private static boolean saysOnlyWhatItDoes(String said) {
        String rest = Cities.withoutPlaces(said);
        for (String word : List.of("做", "搞", "卖", "一家", "个", "的", "是", "我们")) {
            rest = rest.replace(word, "");
        }
        for (String word : LEGAL) {
            rest = rest.replace(word, "");
        }
        for (String word : TRADES) {
            rest = rest.replace(word, "");
        }
        return rest.length() < 2;
    }

    Likeness in(SaidName said) {
        ChineseShortForm shortForm = new ChineseShortForm(full, said.text());
        Likeness heard = asNamed(said, shortForm);
        if (shortForm.isAnotherOfARow()) {
            return new Likeness(0.2, said.from(), said.to(), true, "another number of its kind");
        }
        return heard.score() < ChineseShortForm.PERHAPS && shortForm.isPossible()
                ? new Likeness(ChineseShortForm.PERHAPS, said.from(), said.to(), false, "it may be short for it")
                : heard;
    }

    private Likeness asNamed(SaidName said, ChineseShortForm shortForm) {
        List<String> texts = said.tokens().texts();
        Likeness best = ChineseSound.best(core, texts, said.from(), said.to());
        String all = said.text();
        boolean onlyTrade = saysOnlyWhatItDoes(all);
        boolean clear = !onlyTrade && said.size() >= 2 && said.size() <= LONGEST_NAME;
        if (core.size() >= 4) {
            best = orShortForm(best, said);
        }
        best = new Likeness(best.score(), best.from(), best.to(), clear, "");
        if (best.score() < 0.6) {
            return best;
        }
        String rest = said.text(best.to(), said.to());
        List<String> otherTrades = tradesIn(rest);
        if (!trades.isEmpty() && !otherTrades.isEmpty() && otherTrades.stream().noneMatch(this::isOurs)) {
            return new Likeness(0.2, best.from(), best.to(), clear, "the like name with another trade");
        }
        String name = withoutLegal(rest);
        boolean grown = core.size() <= 2
                && !(name.isEmpty() && !rest.isEmpty())
                && (said.size() == core.size() + 1 || (otherTrades.isEmpty() && !rest.isEmpty() && rest.length() <= 3))
                && best.to() - best.from() == core.size()
                && !shortForm.isAbbreviation();
        return grown ? best.times(0.75, "more follows that is not on file") : best;
    }

    private boolean isOurs(String trade) {
        return trades.stream()
                .anyMatch(ours -> ours.contains(trade)
                        || trade.contains(ours)
                        || ChineseSound.alike(characters(ours), characters(trade)) > 0.8);
    }

    private Likeness orShortForm(Likeness best, SaidName said) {
        List<String> shortForm = core.subList(0, 2);
        ChineseCompany heard = of(said.text());
        if (heard.core().size() != 2) {
            return best;
        }
        Likeness ofShort = ChineseSound.best(shortForm, said.tokens().texts(), said.from(), said.to());
        return ofShort.score() > 0.85 && ofShort.score() > best.score() ? ofShort.times(0.97, "its short form") : best;
    }

    static String withoutLegal(String text) {
        String rest = text;
        for (String word : LEGAL) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    static List<String> tradesIn(String text) {
        List<String> found = new ArrayList<>();
        String rest = text;
        for (String word : TRADES) {
            if (word.length() > 1 && rest.contains(word)) {
                found.add(word);
                rest = rest.replace(word, "");
            }
        }
        return found;
    }

    private static List<String> ends(String text, List<String> words) {
        return words.stream()
                .filter(word -> text.endsWith(word) && text.length() > word.length())
                .limit(1)
                .toList();
    }

    private static List<String> longestFirst(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> characters(String text) {
        return Tokens.of(text).texts();
    }
}
