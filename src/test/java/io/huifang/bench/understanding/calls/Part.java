package io.huifang.bench.understanding.calls;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One subscriber and the case about him: what the file says, and what he will say to each question.
 *
 * @param number 0 to 999; he is reached under 9000 and so many
 * @param contradictions where he contradicts the file, by question; empty when he agrees with all of it
 * @param lines what he says, by question
 * @param manner how he says it
 */
record Part(
        int number,
        String script,
        Map<String, String> facts,
        Set<String> contradictions,
        Map<String, Lines> lines,
        Manner manner) {

    /**
     * What he says to a question: the first wording, when asked again the second, and so on; then the last one for ever.
     *
     * @param keys what he presses when he is offered to; empty where there is nothing to press
     */
    record Lines(List<String> wordings, String keys) {
        Lines {
            wordings = List.copyOf(wordings);
        }

        /** Whether a value that is read back is what was meant; of values without keys nobody here minds. */
        boolean isMeant(String value) {
            return keys.length() < 2
                    || !value.matches("[0-9]+([.][0-9]+)?")
                    || new BigDecimal(value).compareTo(new BigDecimal(keys.replace("#", ""))) == 0;
        }
    }

    /**
     * How somebody telephones.
     *
     * @param narrow whether his line is G.711
     * @param voice of flite
     * @param noisy whether there is noise around him
     * @param interrupts whether he answers before the prompt is over
     * @param hesitates whether he begins with "well" or "let me see"
     * @param trick what he does once instead of an answer
     * @param trickAt the question at which he does it
     */
    record Manner(
            boolean narrow,
            String voice,
            boolean noisy,
            boolean interrupts,
            boolean hesitates,
            Trick trick,
            String trickAt) {}

    enum Trick {
        NONE(""),
        SAYS_NOTHING(""),
        PARDON("pardon could you say that again"),
        IS_THIS_A_SCAM("is this a scam"),
        CALL_LATER("please call me later i am in a meeting"),
        HANGS_UP("");

        final String words;

        Trick(String words) {
            this.words = words;
        }
    }

    String subscriber() {
        return String.valueOf(9_000 + number);
    }

    String phone() {
        return (manner.narrow ? "0215550" : "0105550") + subscriber();
    }

    boolean agrees() {
        return contradictions.isEmpty();
    }

    /** The kind of his contradiction, for the report. */
    String kind() {
        return switch (contradictions.size()) {
            case 0 -> "agrees";
            case 1 -> contradictions.iterator().next();
            default -> "several";
        };
    }

    /** Whether he speaks into this question's prompt, the first time. Nobody is let into the opening. */
    boolean interrupts(String question) {
        Lines mine = lines.get(question);
        return manner.interrupts && mine != null && !mine.wordings.isEmpty() && !question.equals("ready");
    }

    /**
     * His reply.
     *
     * @param time 1 when the question is asked for the first time
     */
    Reply reply(Cue cue, int time) {
        Lines mine = lines.get(cue.question());
        if (mine != null && cue.prompt().equals(Cue.READ_BACK)) {
            return new Reply.Speech(mine.isMeant(cue.readBack()) ? "yes that is right" : "no that is not right");
        }
        if (mine == null || isAside(cue.prompt())) {
            return new Reply.Speech(aside(cue.prompt()));
        }
        if (!mine.keys.isEmpty() && (cue.prompt().startsWith("keys-") || mine.wordings.isEmpty())) {
            return new Reply.Keys(mine.keys);
        }
        if (time == 1 && cue.question().equals(manner.trickAt)) {
            switch (manner.trick) {
                case NONE -> {}
                case SAYS_NOTHING -> {
                    return new Reply.Silence();
                }
                case HANGS_UP -> {
                    return new Reply.HangUp();
                }
                case PARDON, IS_THIS_A_SCAM, CALL_LATER -> {
                    return new Reply.Speech(manner.trick.words);
                }
            }
        }
        String words = mine.wordings.get(Math.min(time, mine.wordings.size()) - 1);
        return new Reply.Speech(time == 1 && manner.hesitates ? "well let me see " + words : words);
    }

    /** Whether a prompt asks something else than the open question. */
    private static boolean isAside(String prompt) {
        return prompt.startsWith("call-back-")
                || prompt.startsWith("left-when")
                || prompt.startsWith("employer-who-knows")
                || prompt.startsWith("go-on")
                || prompt.startsWith("confirm-")
                || prompt.equals("are-you-there");
    }

    private String aside(String prompt) {
        if (prompt.startsWith("call-back-when")) {
            return "tomorrow at three in the afternoon";
        }
        if (prompt.startsWith("left-when")) {
            return "last year in march";
        }
        if (prompt.startsWith("employer-who-knows")) {
            return "please ask the personnel department";
        }
        if (prompt.startsWith("confirm-") && !(prompt.equals("confirm-left") && !agrees())) {
            // he was misheard: nobody here wants no more calls, has a wrong number, or takes an answer back
            return "no";
        }
        return "yes that is right";
    }
}
