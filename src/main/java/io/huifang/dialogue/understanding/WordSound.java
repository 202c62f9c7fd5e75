package io.huifang.dialogue.understanding;

import java.util.List;

/** Compares words of either language by sound. */
final class WordSound {

    /** From this likeness on words that are no names count as the same. */
    static final double SAME = 0.8;

    private WordSound() {}

    static boolean isChinese(List<String> words) {
        return words.stream().anyMatch(word -> Character.isIdeographic(word.codePointAt(0)));
    }

    /** Where the words wanted sound best in what was said. */
    static Likeness best(List<String> wanted, SaidName said) {
        if (wanted.isEmpty()) {
            return Likeness.none("");
        }
        List<String> texts = said.tokens().texts();
        if (isChinese(wanted)) {
            return ChineseSound.best(wanted, texts, said.from(), said.to());
        }
        String phones = EnglishSound.phones(wanted);
        Likeness best = Likeness.none("");
        for (int from = said.from(); from < said.to(); from++) {
            for (int to = from + 1; to <= Math.min(from + wanted.size() + 1, said.to()); to++) {
                double score = Phones.alike(phones, EnglishSound.phones(texts.subList(from, to)));
                if (score > best.score()) {
                    best = new Likeness(score, from, to, false, "");
                }
            }
        }
        return best;
    }
}
