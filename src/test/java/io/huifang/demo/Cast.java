package io.huifang.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people whom the demo calls, and what calling each of them should come to. */
final class Cast {

    /**
     * @param said the exact words that must be transcribed, in their order; empty where none are scripted, or where the
     *     narrow band makes it a matter of luck
     */
    record Subscriber(String who, String number, String disposition, String verdict, List<String> said) {

        String externalId() {
            return "demo-" + number;
        }
    }

    private static final String WIDE = "0105550";
    private static final String NARROW = "0215550";

    static final List<String> RIGHT_ANSWERS = List.of(
            "yes this is a good time",
            "we are united machine works",
            "this is the human resources department",
            "yes he works here",
            "yes he is still here",
            "he is a project manager",
            "he joined in march two thousand and nineteen",
            "we are in new york");

    static final Map<String, String> FACTS = Map.of(
            "name", "John Miller",
            "company", "United Machine Works Limited",
            "title", "project manager",
            "joined", "2019-03");

    static final List<Subscriber> ALL = List.of(
            person("answers everything rightly", WIDE + "0001", "VERIFIED", RIGHT_ANSWERS),
            // on a bad line doubt is right, and a wrong answer never is
            person("the same in narrow band", NARROW + "0016", "VERIFIED or REVIEW", List.of()),
            person(
                    "contradicts the file",
                    WIDE + "0002",
                    "MISMATCH",
                    List.of(
                            "yes this is a good time",
                            "we are united machine works",
                            "this is the human resources department",
                            "he does not work here",
                            "he does not work here")),
            person("interrupts the prompts", WIDE + "0003", "VERIFIED", RIGHT_ANSWERS),
            person("is silent", WIDE + "0004", "INCOMPLETE", List.of()),
            person("hangs up in the middle", WIDE + "0005", "INCOMPLETE", List.of("yes this is a good time")),
            line("is busy", "0006", "BUSY"),
            line("rings out", "0007", "NO_ANSWER"),
            line("dead number, by announcement only", "0008", "INVALID"),
            line("answering machine", "0009", "VOICEMAIL"),
            line("powered off, by announcement only", "0010", "POWER_OFF"),
            line("rejects the call", "0011", "REJECTED"));

    private Cast() {}

    /** Verdict and words of somebody who picks up. */
    private static Subscriber person(String who, String number, String verdict, List<String> said) {
        return new Subscriber(who, number, "ANSWERED", verdict, said);
    }

    private static Subscriber line(String who, String suffix, String disposition) {
        return new Subscriber(who, WIDE + suffix, disposition, "UNREACHABLE", List.of());
    }

    /** What one subscriber's case came to. */
    record Result(
            Subscriber subscriber,
            String state,
            @Nullable String disposition,
            @Nullable String verdict,
            List<String> heard,
            String why,
            @Nullable String recording) {

        /** What is not as it should be; empty when all is. */
        List<String> faults() {
            List<String> faults = new java.util.ArrayList<>();
            expect(faults, "disposition", subscriber.disposition(), disposition);
            if (!List.of(subscriber.verdict().split(" or ")).contains(String.valueOf(verdict))) {
                faults.add("verdict is " + verdict + " instead of " + subscriber.verdict());
            }
            if (!subscriber.said().isEmpty() && !subscriber.said().equals(heard)) {
                faults.add("heard " + heard + " instead of " + subscriber.said());
            }
            if ("ANSWERED".equals(disposition) && recording == null) {
                faults.add("there is no recording");
            }
            return faults;
        }

        private static void expect(List<String> faults, String what, String expected, @Nullable String found) {
            if (!expected.equals(found)) {
                faults.add(what + " is " + found + " instead of " + expected);
            }
        }
    }
}
