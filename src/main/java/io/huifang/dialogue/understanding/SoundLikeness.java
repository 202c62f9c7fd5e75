package io.huifang.dialogue.understanding;

/** How alike things sound on a telephone line, for others who compare words that a recogniser may have misheard. */
public final class SoundLikeness {

    private SoundLikeness() {}

    /**
     * Of two words: English ones, or single Chinese characters without regard to their tone.
     *
     * @return 0 to 1; 1 for words that sound the same
     */
    public static double of(String word, String other) {
        if (word.equals(other)) {
            return 1;
        }
        boolean chinese = Character.isIdeographic(word.codePointAt(0));
        if (chinese != Character.isIdeographic(other.codePointAt(0))) {
            return 0;
        }
        return chinese ? 1 - Pinyin.unlike(word, other) : Phones.alike(Phones.of(word), Phones.of(other));
    }
}
