package io.huifang.call;

import java.util.List;

/**
 * Tells what is heard while a message is being left: a mailbox that takes none, or a person who has picked up after all.
 * The phrases are data ({@code machine-replies.txt}).
 */
final class MachineReplies {

    private static final List<PhraseFile.Line> LINES = PhraseFile.read("machine-replies.txt");
    private static final List<Wording> FULL = PhraseFile.wordings(LINES, "FULL");
    private static final List<Wording> PERSON = PhraseFile.wordings(LINES, "PERSON");

    /** Whoever picks up says little; a greeting that goes on says more. */
    private static final int MOST_WORDS = 8;

    private static final int MOST_IDEOGRAPHS = 14;

    private MachineReplies() {}

    /** Whether a machine says that it takes no messages. */
    static boolean isFull(String heard) {
        return isAnyIn(FULL, Wording.words(heard));
    }

    /**
     * Whether a person is there.
     *
     * @param machineListens whether the machine is done with talking; then whoever speaks is a person, unless it is
     *     something that only machines say
     */
    static boolean isPerson(String heard, boolean machineListens) {
        if (heard.isBlank() || isFull(heard) || Announcements.afterAnswer(heard).isPresent()) {
            return false;
        }
        List<String> words = Wording.words(heard);
        return machineListens || (isShort(words) && isAnyIn(PERSON, words));
    }

    private static boolean isShort(List<String> words) {
        boolean chinese = words.stream().anyMatch(word -> Character.isIdeographic(word.codePointAt(0)));
        return words.size() <= (chinese ? MOST_IDEOGRAPHS : MOST_WORDS);
    }

    private static boolean isAnyIn(List<Wording> wordings, List<String> words) {
        return wordings.stream().anyMatch(wording -> wording.isWholeIn(words));
    }
}
