package io.huifang.dialogue.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of English words: short forms are written out, verbs lose their endings, with "did" before what is past, and a
 * comma stands before what begins a clause. "He's" and "he has" both may be "he is" here: nothing depends on it.
 */
final class EnglishForms implements Gist.Forms {

    /** Stands before a clause; nobody says it. */
    private static final String CLAUSE = ",";

    private static final String PAST = "did";

    /** After these "'s" is a verb; after a name it may be anything. */
    private static final Set<String> WITH_IS = Set.of(
            "he",
            "she",
            "it",
            "that",
            "this",
            "there",
            "here",
            "who",
            "what",
            "where",
            "how",
            "why",
            "when",
            "somebody",
            "nobody",
            "everybody",
            "someone",
            "anybody",
            "number",
            "name",
            "phone",
            "line",
            "now",
            "company",
            "wife",
            "boss");

    private static final Map<String, String> SHORT =
            Map.of("n't", "not", "'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");

    private final Map<String, String> present = new HashMap<>();
    private final Map<String, String> past = new HashMap<>();
    private final Set<String> clauses;

    private EnglishForms(List<String> regular, List<String> irregular, List<String> clauses) {
        regular.forEach(line -> words(line).forEach(this::regular));
        irregular.forEach(line -> irregular(words(line)));
        this.clauses = new HashSet<>(
                clauses.stream().flatMap(line -> words(line).stream()).toList());
    }

    static EnglishForms read(String table) {
        return new EnglishForms(
                Resource.linesOf(table, "VERBS"),
                Resource.linesOf(table, "IRREGULAR"),
                Resource.linesOf(table, "CLAUSE"));
    }

    @Override
    public List<String> plain(String word) {
        for (Map.Entry<String, String> each : SHORT.entrySet()) {
            int stem = word.length() - each.getKey().length();
            if (stem > 0 && word.endsWith(each.getKey())) {
                List<String> plain = new ArrayList<>(plain(word.substring(0, stem)));
                plain.add(each.getValue());
                return plain;
            }
        }
        if (word.endsWith("'s")) {
            String owner = word.substring(0, word.length() - 2);
            return WITH_IS.contains(owner) ? List.of(owner, "is") : List.of(owner);
        }
        if (clauses.contains(word)) {
            return List.of(CLAUSE, word);
        }
        String base = past.get(word);
        return base == null ? List.of(present.getOrDefault(word, word)) : List.of(PAST, base);
    }

    private void regular(String verb) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        for (String form : List.of(verb + "s", verb + "es", stem + "ing", doubled(verb) + "ing", inY(verb) + "ies")) {
            present.put(form, verb);
        }
        regularPast(verb).forEach(form -> past.put(form, verb));
    }

    private void irregular(List<String> forms) {
        String verb = forms.getFirst();
        regularPast(verb).forEach(past::remove);
        forms.stream().filter(form -> !form.equals(verb)).forEach(form -> past.put(form, verb));
    }

    private static List<String> regularPast(String verb) {
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        return List.of(stem + "ed", doubled(verb) + "ed", inY(verb) + "ied");
    }

    private static String doubled(String verb) {
        return verb + verb.charAt(verb.length() - 1);
    }

    /** What is before the y of "try"; of other verbs something that nobody says. */
    private static String inY(String verb) {
        return verb.endsWith("y") ? verb.substring(0, verb.length() - 1) : verb + "-";
    }

    private static List<String> words(String line) {
        return List.of(line.split(" +"));
    }
}
