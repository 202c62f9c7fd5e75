package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.dialogue.understanding.InterruptionTable.Phrase;
import io.huifang.dialogue.understanding.InterruptionTable.Wording;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds what is said instead of an answer, by the tables of how people put it. */
final class Interruptions {

    /** Nobody says it in more words; after that it is a story. */
    private static final int LONGEST = 60;

    /** With less, on the whole, the recogniser has guessed. */
    private static final double GUESSED = 0.35;

    private static final InterruptionTable ENGLISH = InterruptionTable.read("interruptions-en.txt", Language.EN_US);
    private static final InterruptionTable ENGLISH_ACTS = InterruptionTable.read("acts-en.txt", Language.EN_US);
    private static final InterruptionTable CHINESE = InterruptionTable.read("interruptions-zh.txt", Language.ZH_CN);
    private static final InterruptionTable CHINESE_ACTS = InterruptionTable.read("acts-zh.txt", Language.ZH_CN);
    private static final InterruptionTable CHINESE_SOUNDS = CHINESE.inSounds();

    /** How much surer one is of the right characters than of their sounds. */
    private static final double BY_SOUND = 0.85;

    /** Fewer syllables sound like many things. */
    private static final int FEWEST_SYLLABLES = 3;

    /** By sound, 公司开 is 滚死开: of this many characters no more than one may be written otherwise than it is put. */
    private static final int CHARACTERS_PER_MISTAKE = 2;

    /** By sound, 人力资 is 人离职; what cannot be undone must be written more nearly as it is put. */
    private static final int CHARACTERS_PER_GRAVE_MISTAKE = 4;

    /** By sound, some syllables of a long answer are like anything: what is heard is at least a third of what was said. */
    private static final int SOUNDS_OF_WHOLE = 3;

    /** How sure one witness is of what cannot be undone: the conversation asks whether it was meant. */
    private static final double ONE_WITNESS = 0.85;

    private Interruptions() {}

    static Optional<Interruption> in(Transcript transcript, Language language, LocalDateTime now) {
        Tokens all = Tokens.of(transcript);
        Tokens tokens = all.head(Math.min(all.size(), LONGEST));
        Laid text = Laid.out(tokens, language);
        return (switch (language) {
                    case EN_US -> find(text, language, ENGLISH, ENGLISH_ACTS);
                    case ZH_CN -> find(text, language, CHINESE, CHINESE_ACTS).or(() -> findBySound(text));
                })
                .map(found -> found.with(all, language, now));
    }

    /**
     * What the wordings know, else what is done with the words; who says "hold on" mostly goes on to say why. What cannot be
     * undone needs both for witnesses: by one alone it is doubtful.
     */
    private static Optional<Found> find(
            Laid text, Language language, InterruptionTable wordings, InterruptionTable acts) {
        Optional<Found> worded = find(text, wordings);
        if (worded.isEmpty() || isOpening(worded.get().kind())) {
            return Arrays.stream(Kind.values())
                    .flatMap(kind -> act(kind, text, language, wordings, acts).stream())
                    .findFirst()
                    .filter(found -> found.confidence() > 0)
                    .or(() -> worded);
        }
        Kind kind = worded.get().kind();
        boolean doubtful = kind.isIrreversible()
                && act(kind, text, language, wordings, acts).isEmpty();
        return doubtful ? worded.map(Found::byOneWitness) : worded;
    }

    /** Whether people mostly go on after it, and say why. */
    private static boolean isOpening(Kind kind) {
        return kind == Kind.HOLD_ON || kind == Kind.REPEAT;
    }

    /** A kind by what is done with the words; what only looks like it word by word is no act either. */
    private static Optional<Found> act(
            Kind kind, Laid text, Language language, InterruptionTable wordings, InterruptionTable acts) {
        Tokens seen = text.seenIn(wordings.shielded(kind, text.text()));
        return find(kind, Laid.out(Gist.of(seen, language), language), acts, (_, _, _, _) -> true);
    }

    private record Found(Kind kind, double confidence) {
        Found byOneWitness() {
            return new Found(kind, ONE_WITNESS * confidence);
        }

        Interruption with(Tokens tokens, Language language, LocalDateTime now) {
            return new Interruption(kind, confidence, InterruptionDetails.of(kind, tokens, language, now));
        }
    }

    /** Whether a phrase found from (with) one character to (without) another is one. */
    private interface Condition {
        boolean holds(Kind kind, Phrase phrase, int from, int to);
    }

    private static Optional<Found> find(Laid text, InterruptionTable table) {
        return find(text, table, (_, _, _, _) -> true);
    }

    private static Optional<Found> findBySound(Laid text) {
        Condition close = (kind, phrase, from, to) -> {
            String written = text.text().substring(from, to);
            long foreign = phrase.foreign(written);
            return to - from >= FEWEST_SYLLABLES
                    && (to - from) * SOUNDS_OF_WHOLE >= text.text().length()
                    && foreign * charactersPerMistake(kind) <= to - from
                    // 娜公司 is a name, and sounds like 哪公司
                    && (foreign == 0 || !written.contains("公司"));
        };
        return find(text.inSounds(), CHINESE_SOUNDS, close)
                .map(found -> new Found(found.kind(), BY_SOUND * found.confidence()));
    }

    private static Optional<Found> find(Laid text, InterruptionTable table, Condition condition) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> find(kind, text, table, condition).stream())
                .findFirst()
                .filter(found -> found.confidence() > 0);
    }

    /** With no confidence where it is said in words that may be guessed, but heavy enough to outweigh what else is said. */
    private static Optional<Found> find(Kind kind, Laid text, InterruptionTable table, Condition condition) {
        Wording wording = table.kinds().get(kind);
        if (wording == null) {
            return Optional.empty();
        }
        String rest = table.shielded(kind, text.text());
        for (Phrase phrase : wording.heard()) {
            Matcher matcher = phrase.pattern().matcher(rest);
            if (matcher.find() && condition.holds(kind, phrase, matcher.start(), matcher.end())) {
                double heard = confidence(kind, text, matcher.start(), matcher.end());
                if (heard > 0 || kind.isIrreversible()) {
                    return Optional.of(new Found(kind, wording.confidence() * heard));
                }
            }
        }
        return Optional.empty();
    }

    private static int charactersPerMistake(Kind kind) {
        return kind.isIrreversible() || kind == Kind.ABUSE ? CHARACTERS_PER_GRAVE_MISTAKE : CHARACTERS_PER_MISTAKE;
    }

    /** How sure the recogniser is of the words that carry a kind; 0 when not sure enough. */
    private static double confidence(Kind kind, Laid text, int from, int to) {
        double mean = Math.min(1, text.confidence(from, to));
        double least = text.leastConfidence(from, to);
        // what cannot be undone is as sure as its least sure word: the conversation asks whether it was meant
        double heard = kind.isIrreversible() ? least : mean;
        return heard >= GUESSED ? heard : 0;
    }
}
