package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.YesNoPhrases.Meaning;
import io.huifang.dialogue.understanding.YesNoPhrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A yes or a no in what was said.
 *
 * @param from (with) and to (without) which token
 */
record YesNoHit(Phrase phrase, int from, int to) {

    /** So far a denial reaches: "isn't really <em>one of ours</em>". */
    private static final int REACH = 2;

    /** So far before a no "certainly" stresses it. */
    private static final int STRESS = 3;

    /** What is no longer wrong when it is denied: "that's not wrong". */
    private static final Set<String> FAULTS = Set.of("wrong", "incorrect", "false", "untrue", "mistaken");

    /** "Neither of those is right", "none of that is true". */
    private static final Set<String> FAR_REACHING = Set.of("neither", "none");

    private static final int FAR = 4;

    /** "He's not wrong person" is no denial, so that "not wrong" is asked again. */
    private static final double PERHAPS_DENIED = 0.55;

    Meaning meaning() {
        return phrase.meaning();
    }

    /**
     * What is meant by what was said: without what a denial denies, "isn't <em>one of our employees</em>", or stresses,
     * "<em>certainly</em> did not"; with a doubtful yes for a denied no, "not wrong"; and without an "mm" beside anything clearer.
     */
    static List<YesNoHit> meant(List<YesNoHit> hits) {
        List<YesNoHit> meant = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            YesNoHit hit = hits.get(i);
            YesNoHit before = i > 0 ? hits.get(i - 1) : null;
            YesNoHit after = i + 1 < hits.size() ? hits.get(i + 1) : null;
            if (before != null && before.denies(hit)) {
                if (hit.meaning() == Meaning.NO && !meant.isEmpty()) {
                    meant.removeLast();
                    meant.add(hit.doublyDenied(before));
                }
            } else if (!(hit.isStressOf(after) || (hit.isMumbled() && hits.size() > 1))) {
                meant.add(hit);
            }
        }
        return meant;
    }

    private boolean denies(YesNoHit next) {
        int reach = FAR_REACHING.contains(phrase.tokens().getLast()) ? FAR : REACH;
        if (!YesNoPhrases.isNegator(phrase) || next.from - to > reach) {
            return false;
        }
        return switch (next.meaning()) {
            case YES -> YesNoPhrases.isOfEmployment(next.phrase) || YesNoPhrases.isOfTruth(next.phrase);
            case NO -> next.from == to && next.phrase.tokens().stream().anyMatch(FAULTS::contains);
            case DOUBT, PAST, NOTHING -> false;
        };
    }

    private YesNoHit doublyDenied(YesNoHit denial) {
        return new YesNoHit(new Phrase(phrase.tokens(), Meaning.YES, PERHAPS_DENIED, phrase.place()), denial.from, to);
    }

    private boolean isStressOf(@Nullable YesNoHit next) {
        return next != null
                && YesNoPhrases.isStress(phrase)
                && next.meaning() == Meaning.NO
                && next.from - to <= STRESS;
    }

    private boolean isMumbled() {
        return YesNoPhrases.isMumbled(phrase);
    }
}
