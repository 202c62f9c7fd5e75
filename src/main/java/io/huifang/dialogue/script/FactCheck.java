package io.huifang.dialogue.script;

import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks a case's facts against a script before anybody is called. */
public final class FactCheck {

    private static final int LONGEST = 200;

    private FactCheck() {}

    /** All that is wrong, each as one sentence that names the fact but never its value; empty when all is well. */
    public static List<String> complaints(Script script, Map<String, String> facts) {
        List<String> complaints = new ArrayList<>();
        for (FactSpec spec : new TreeMap<>(script.facts()).values()) {
            String value = facts.getOrDefault(spec.name(), "");
            if (!value.isBlank()) {
                complaint(script, spec, value).ifPresent(complaints::add);
            } else if (spec.required()) {
                complaints.add("facts." + spec.name() + " is missing; the script '" + script.id() + "' needs it");
            }
        }
        Set<String> known = new TreeSet<>(script.facts().keySet());
        for (String name : new TreeSet<>(facts.keySet())) {
            if (!known.contains(name)) {
                complaints.add("facts." + name + " is unknown to the script '" + script.id() + "'"
                        + NearName.of(name, known)
                                .map(near -> " (did you mean '" + near + "'?)")
                                .orElse("")
                        + "; it has " + known);
            }
        }
        return List.copyOf(complaints);
    }

    private static Optional<String> complaint(Script script, FactSpec spec, String value) {
        if (value.length() > LONGEST) {
            return Optional.of("facts." + spec.name() + " is longer than " + LONGEST + " characters");
        }
        if (!Understanding.isNormal(spec.type(), value)) {
            return Optional.of("facts." + spec.name() + " is not in the form that is needed: " + form(spec.type()));
        }
        Set<String> categories = script.questions().stream()
                .filter(question -> question.expectations().contains(new Expectation.Fact(spec.name())))
                .flatMap(question -> question.categories().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return categories.isEmpty() || categories.contains(value)
                ? Optional.empty()
                : Optional.of("facts." + spec.name() + " is none of " + categories);
    }

    /** How a type's values are written, for people. */
    public static String form(AnswerType type) {
        return switch (type) {
            case YES_NO -> "yes or no";
            case AMOUNT -> "an amount without unit or separators, such as 3200000 or 1500.5";
            case NUMBER -> "a plain number, such as 12 or 2.5";
            case DIGITS -> "digits only, such as 0471";
            case DATE -> "a date such as 2019-03-05, 2019-03 or 2019";
            case MOMENT -> "a moment such as 2026-11-25T15:00";
            case DAY_OF_MONTH -> "a day of the month, 1 to 31 or last";
            case DURATION -> "a length of time such as P3Y6M, P18M or P10D";
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT -> "a text with a letter or digit in it";
            case CATEGORY -> "the id of a category, such as home-improvement";
        };
    }
}
