package io.huifang.call;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognises by its words what a network or a machine announces, although some of them may have been misheard. The phrases
 * are data ({@code announcements.txt}); their wording follows the recorded announcements of carriers in China and North
 * America. Of several phrases the one counts of which most was heard.
 */
final class Announcements {

    private record Phrase(Disposition disposition, Wording wording) {

        /** What a machine at the called number says, and a person does not. */
        boolean ofMachine() {
            return disposition == Disposition.VOICEMAIL || disposition == Disposition.IVR;
        }
    }

    private record Match(Phrase phrase, double share) {

        double worth() {
            return share * share * phrase.wording().weight();
        }
    }

    private static final String OPENING = "OPENING";
    private static final String PERHAPS = "PERHAPS";
    private static final String PERSON = "PERSON";

    /** How much of a phrase must be heard: much of one that says little, less of one that says much. */
    private static final double MOST = 0.92;

    private static final double LEAST = 0.7;
    private static final double STEP = 0.11;

    /** After the answer more must be heard, for it may be a person who speaks. */
    private static final double STRICTER = 0.12;

    private static final List<PhraseFile.Line> LINES = PhraseFile.read("announcements.txt");

    /** Words that only a carrier says. */
    private static final List<Wording> OPENINGS = PhraseFile.wordings(LINES, OPENING);

    private static final List<Wording> PERHAPSES = PhraseFile.wordings(LINES, PERHAPS);
    private static final List<Wording> PERSONS = PhraseFile.wordings(LINES, PERSON);

    private static final List<Phrase> PHRASES = LINES.stream()
            .filter(line -> Stream.of(OPENING, PERHAPS, PERSON).noneMatch(line.kind()::equals))
            .map(line -> new Phrase(Disposition.valueOf(line.kind()), line.wording()))
            .toList();

    private Announcements() {}

    /** What is announced before a call is answered, when only the network can speak; empty when it is nothing known. */
    static Optional<Disposition> beforeAnswer(String heard) {
        return find(Wording.words(heard), phrase -> true, 0);
    }

    /**
     * What a machine or the network says in an answered call. Empty when it is nothing known, as when a person speaks:
     * "he is busy right now" announces nothing, "the number you have dialled is busy" does.
     */
    static Optional<Disposition> afterAnswer(String heard) {
        List<String> words = Wording.words(heard);
        boolean carrier = isAnyIn(OPENINGS, words);
        return find(words, phrase -> carrier || phrase.ofMachine(), STRICTER);
    }

    /**
     * Whether this is what machines say, and people now and then. Of somebody who says it without a pause for longer than
     * people do, it says that he is a machine.
     */
    static boolean isPerhapsAMachine(String heard) {
        List<String> words = Wording.words(heard);
        return isAnyIn(PERHAPSES, words) && !isAnyIn(PERSONS, words);
    }

    /** Whether it is what only people say, for it wants an answer: "how can I help you". */
    static boolean isAPerson(String heard) {
        return isAnyIn(PERSONS, Wording.words(heard));
    }

    private static boolean isAnyIn(List<Wording> wordings, List<String> words) {
        return wordings.stream().anyMatch(wording -> wording.shareIn(words) >= least(wording, 0));
    }

    private static Optional<Disposition> find(List<String> words, Predicate<Phrase> counts, double stricter) {
        return PHRASES.stream()
                .filter(counts)
                .map(phrase -> new Match(phrase, phrase.wording().shareIn(words)))
                .filter(match -> match.share() >= least(match.phrase().wording(), stricter))
                // of equals the first in the file
                .reduce((one, other) -> BY_WORTH.compare(other, one) > 0 ? other : one)
                .map(match -> match.phrase().disposition());
    }

    private static final Comparator<Match> BY_WORTH = Comparator.comparingDouble(Match::worth);

    private static double least(Wording wording, double stricter) {
        double least = Math.clamp(MOST + STEP - STEP * wording.weight(), LEAST, MOST);
        return Math.min(MOST, least + stricter);
    }
}
