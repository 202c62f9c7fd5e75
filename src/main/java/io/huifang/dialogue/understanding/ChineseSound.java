package io.huifang.dialogue.understanding;

import java.util.List;

/** Compares Chinese words by sound. */
final class ChineseSound {

    private ChineseSound() {}

    /**
     * 0 to 1. One syllable that is quite another weighs more than several that are a little off: those a bad line makes,
     * that a different name.
     */
    static double alike(List<String> characters, List<String> others) {
        int longest = Math.max(characters.size(), others.size());
        if (characters.isEmpty() || others.isEmpty()) {
            return 0;
        }
        double sum = Alignment.distance(
                characters.size(),
                others.size(),
                (i, j) -> Pinyin.unlike(characters.get(i), others.get(j)),
                i -> 1,
                j -> 1);
        double worst = characters.size() == others.size() ? 0 : 1;
        for (int i = 0; i < Math.min(characters.size(), others.size()) && worst < 1; i++) {
            worst = Math.max(worst, Pinyin.unlike(characters.get(i), others.get(i)));
        }
        double ofTheWorst = longest >= 4 ? 0.35 : 0.5;
        return Math.max(0, 1 - ofTheWorst * worst - (1 - ofTheWorst) * sum / longest);
    }

    /** Where it sounds most like the words wanted; a window may be a syllable longer or shorter. */
    static Likeness best(List<String> wanted, List<String> said, int from, int to) {
        Likeness best = Likeness.none("");
        for (int first = from; first < to; first++) {
            for (int length = Math.max(1, wanted.size() - 1);
                    length <= wanted.size() + 1 && first + length <= to;
                    length++) {
                double score = alike(wanted, said.subList(first, first + length));
                if (score > best.score()) {
                    best = new Likeness(score, first, first + length, false, "");
                }
            }
        }
        return best;
    }
}
