package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.dialogue.understanding.InterruptionTable.Phrase;
import io.huifang.dialogue.understanding.InterruptionTable.Wording;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds what is said instead of an answer, by the tables of how people put it. */
final class Interruptions {

    /** Nobody says it in more words; after that it is a story. */
    private static final int LONGEST = 60;

    /** With less, on the whole, the recogniser has guessed. */
    private static final double GUESSED = 0.35;

    private static final InterruptionTable ENGLISH = InterruptionTable.read("interruptions-en.txt", Language.EN_US);
    private static final InterruptionTable CHINESE = InterruptionTable.read("interruptions-zh.txt", Language.ZH_CN);
    private static final InterruptionTable CHINESE_SOUNDS = CHINESE.inSounds();

    /** How much surer one is of the right characters than of their sounds. */
    private static final double BY_SOUND = 0.85;

    /** Fewer syllables sound like many things. */
    private static final int FEWEST_SYLLABLES = 3;

    /** By sound, 公司开 is 滚死开: of this many characters no more than one may be written otherwise than it is put. */
    private static final int CHARACTERS_PER_MISTAKE = 2;

    /** By sound, 人力资 is 人离职; what cannot be undone must be written more nearly as it is put. */
    private static final int CHARACTERS_PER_GRAVE_MISTAKE = 4;

    private Interruptions() {}

    static Optional<Interruption> in(Transcript transcript, Language language, LocalDateTime now) {
        Tokens all = Tokens.of(transcript);
        Tokens tokens = all.head(Math.min(all.size(), LONGEST));
        Laid text = Laid.out(tokens, language);
        return switch (language) {
            case EN_US -> find(text, ENGLISH).map(found -> found.with(all, language, now));
            case ZH_CN -> find(text, CHINESE).or(() -> findBySound(text)).map(found -> found.with(all, language, now));
        };
    }

    private record Found(Kind kind, double confidence) {
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
        Condition close = (kind, phrase, from, to) -> to - from >= FEWEST_SYLLABLES
                && phrase.foreign(text.text().substring(from, to))
                                * (kind.isIrreversible() || kind == Kind.ABUSE
                                        ? CHARACTERS_PER_GRAVE_MISTAKE
                                        : CHARACTERS_PER_MISTAKE)
                        <= to - from;
        return find(text.inSounds(), CHINESE_SOUNDS, close)
                .map(found -> new Found(found.kind(), BY_SOUND * found.confidence()));
    }

    private static Optional<Found> find(Laid text, InterruptionTable table, Condition condition) {
        String said = shielded(text.text(), table.shields());
        for (Kind kind : Kind.values()) {
            Wording wording = table.kinds().get(kind);
            if (wording == null) {
                continue;
            }
            String rest = shielded(said, wording.shields());
            for (Phrase phrase : wording.heard()) {
                Matcher matcher = phrase.pattern().matcher(rest);
                if (matcher.find() && condition.holds(kind, phrase, matcher.start(), matcher.end())) {
                    double heard = confidence(kind, text, matcher.start(), matcher.end());
                    if (heard > 0 || kind.isIrreversible()) {
                        return Optional.of(new Found(kind, wording.confidence() * heard))
                                .filter(found -> heard > 0);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How sure the recogniser is of the words that carry a kind; 0 when not sure enough. */
    private static double confidence(Kind kind, Laid text, int from, int to) {
        double mean = Math.min(1, text.confidence(from, to));
        double least = text.leastConfidence(from, to);
        // what cannot be undone is as sure as its least sure word: the conversation asks whether it was meant
        double heard = kind.isIrreversible() ? least : mean;
        return heard >= GUESSED ? heard : 0;
    }

    /** What looks like an interruption and is none is put out of sight, with its length kept. */
    private static String shielded(String text, List<Phrase> shields) {
        String rest = text;
        for (Phrase shield : shields) {
            Matcher matcher = shield.pattern().matcher(rest);
            rest = matcher.replaceAll(found -> found.group().replaceAll("[^ ]", "_"));
        }
        return rest;
    }
}
