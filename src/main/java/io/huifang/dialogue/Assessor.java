package io.huifang.dialogue;

import io.huifang.dialogue.script.Expectation;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.understanding.AnswerSpec;
import io.huifang.dialogue.understanding.AnswerType;
import io.huifang.dialogue.understanding.Assessment;
import io.huifang.dialogue.understanding.Tolerance;
import io.huifang.kernel.Transcript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands answers to one question and holds them against all that is expected of it. */
final class Assessor {

    private final Matter matter;
    private final Question question;

    Assessor(Matter matter, Question question) {
        this.matter = matter;
        this.question = question;
    }

    Assessment spoken(Transcript transcript) {
        return held(matter.comprehension().spoken(spec(onFile()), transcript));
    }

    Assessment keyed(String digits) {
        return held(matter.comprehension().keyed(spec(onFile()), digits));
    }

    /** Whether two answers that contradict the file say the same. Of names a recogniser makes something else each time. */
    boolean alike(Answer one, Answer other) {
        return switch (question.type()) {
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT ->
                sameName(one.heard(), other.heard()) || sameName(other.heard(), one.heard());
            case YES_NO, AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION, CATEGORY ->
                Objects.equals(one.value(), other.value());
        };
    }

    /** What is expected, for people; null when there is nothing to compare with. */
    @Nullable
    String expected() {
        String all = question.expectations().stream()
                .map(this::shown)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private boolean sameName(String one, String other) {
        return matter.comprehension()
                        .spoken(spec(one), new Transcript(other, List.of()))
                        .judgement()
                == Judgement.MATCH;
    }

    private AnswerSpec spec(@Nullable String expected) {
        Map<String, List<String>> categories = new HashMap<>();
        question.categories()
                .forEach((id, phrases) ->
                        categories.put(id, phrases.getOrDefault(matter.setting().language(), List.of())));
        return new AnswerSpec(
                question.type(),
                matter.setting().language(),
                expected,
                question.tolerance(),
                categories,
                matter.setting().now());
    }

    private @Nullable String onFile() {
        return question.expectations().stream()
                .map(each -> each instanceof Expectation.Fact(String name)
                        ? matter.facts().get(name)
                        : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Assessment held(Assessment assessment) {
        String value = assessment.value();
        if (value == null
                || assessment.judgement() == Judgement.UNSURE
                || assessment.judgement() == Judgement.NOT_ANSWERED) {
            return assessment;
        }
        Judgement judgement = assessment.judgement();
        for (Expectation expectation : question.expectations()) {
            Judgement of = judged(expectation, value);
            if (of == Judgement.MISMATCH) {
                judgement = Judgement.MISMATCH;
            } else if (of == Judgement.MATCH && judgement == Judgement.NOTED) {
                judgement = Judgement.MATCH;
            }
        }
        return new Assessment(value, judgement, assessment.confidence(), assessment.span(), assessment.why());
    }

    /** How a value stands to an expectation that understanding knows nothing of. */
    private Judgement judged(Expectation expectation, String value) {
        return switch (expectation) {
            case Expectation.Nothing() -> Judgement.NOTED;
            case Expectation.Fact(String ignored) -> Judgement.NOTED;
            case Expectation.OneOf(var values) -> values.contains(value) ? Judgement.MATCH : Judgement.MISMATCH;
            case Expectation.NoneOf(var values) -> values.contains(value) ? Judgement.MISMATCH : Judgement.MATCH;
            case Expectation.AtMost(String fact, double ratio) -> {
                String part = matter.facts().get(fact);
                yield part == null ? Judgement.NOTED : atMost(part, value, ratio);
            }
        };
    }

    private static Judgement atMost(String part, String whole, double ratio) {
        try {
            BigDecimal allowed = new BigDecimal(whole).multiply(BigDecimal.valueOf(ratio));
            return new BigDecimal(part).compareTo(allowed) <= 0 ? Judgement.MATCH : Judgement.MISMATCH;
        } catch (NumberFormatException e) {
            // not a number after all: held neither for nor against anybody
            return Judgement.NOTED;
        }
    }

    private Optional<String> shown(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Nothing() -> Optional.empty();
            case Expectation.Fact(String name) ->
                Optional.ofNullable(matter.facts().get(name));
            case Expectation.OneOf(var values) -> values.stream().findFirst();
            case Expectation.NoneOf(var values) ->
                Optional.of("not " + values.stream().sorted().collect(Collectors.joining(", ")));
            case Expectation.AtMost(String fact, double ratio) ->
                Optional.ofNullable(matter.facts().get(fact))
                        .filter(part -> ratio > 0 && part.matches("[0-9]+(\\.[0-9]+)?"))
                        .map(part -> "at least "
                                + new BigDecimal(part)
                                        .divide(BigDecimal.valueOf(ratio), MathContext.DECIMAL64)
                                        .setScale(0, RoundingMode.CEILING)
                                        .toPlainString());
        };
    }

    /** Whether the type's answers are words kept as they were said, so that anything may be one. */
    static boolean isWords(AnswerType type) {
        return switch (type) {
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, TEXT -> true;
            case YES_NO, AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION, CATEGORY -> false;
        };
    }

    /** What an answer to a side question comes to. */
    static Assessment aside(Matter matter, AnswerType type, Transcript transcript) {
        return matter.comprehension()
                .spoken(
                        new AnswerSpec(
                                type,
                                matter.setting().language(),
                                null,
                                new Tolerance.None(),
                                Map.of(),
                                matter.setting().now()),
                        transcript);
    }
}
