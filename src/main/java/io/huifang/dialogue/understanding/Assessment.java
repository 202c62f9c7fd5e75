package io.huifang.dialogue.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.kernel.AudioSpan;
import org.jspecify.annotations.Nullable;

/**
 * What one utterance or some keys come to as an answer.
 *
 * @param value what was understood, in the type's normal form; null when nothing was
 * @param judgement how it stands to the file
 * @param confidence 0 to 1, by which answers can be ordered. It is no fitted probability: what is judged MATCH, MISMATCH or NOTED
 *     is at least 0.6 before the recogniser's doubt, and right more than nine times in ten in each bin from there on; a value that
 *     is UNSURE is right three to four times in five. The counts stand in {@code bench/understanding/results.md}
 * @param span where the words that carry the value stand in the recording; null when they have no times
 * @param why in a few English words, for people: "3200000 is within 1 % of 3200000", "'sheng xin hong li' sounds like the
 *     short form of the company on file (0.96)"
 */
public record Assessment(
        @Nullable String value,
        Judgement judgement,
        double confidence,
        @Nullable AudioSpan span,
        String why) {

    /** Nothing usable was said. */
    public static Assessment nothing(String why) {
        return new Assessment(null, Judgement.NOT_ANSWERED, 0, null, why);
    }
}
