package io.huifang.call.scripts;

import io.huifang.call.scripts.Draft.Placed;
import io.huifang.dialogue.FixedPrompts;
import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Question.Kind;
import io.huifang.dialogue.script.Script.Audience;
import io.huifang.kernel.Language;
import io.huifang.speech.Prompts;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks what a script says: that each prompt exists in each language in which the script has a title, that its
 * placeholders can be filled, and that nobody hears of a loan who has no right to.
 */
final class PromptCheck {

    /** What any prompt may name. */
    static final Set<String> HOUSE_VALUES = Set.of("bank", "callback");

    /** What prompts may name that speak of what was just heard. */
    static final Set<String> HEARD_VALUES = Set.of("time", "amount", "value");

    private static final Pattern LOAN = Pattern.compile(
            "\\b(?:loan|credit|mortgage|borrow|lend|lent|debt|repay|instal|overdue|arrears)\\w*"
                    + "|贷|借款|借钱|欠款|还款|还贷|逾期|按揭|分期|债|催收|放款",
            Pattern.CASE_INSENSITIVE);

    private final Prompts prompts;
    private final Set<Language> languages;
    private final Set<String> facts;

    PromptCheck(Prompts prompts, Known known) {
        this.prompts = prompts;
        this.languages = known.languages();
        this.facts = known.facts().values().stream()
                .filter(FactSpec::spoken)
                .map(FactSpec::name)
                .collect(Collectors.toSet());
    }

    /**
     * The ids of the prompts that a question must have.
     *
     * @param question any question
     */
    static List<String> needed(Question question) {
        return List.of(question.prompt(), question.prompt() + ".again");
    }

    /** @param unidentified the questions that may be asked of anybody, by index */
    void check(YamlField root, Draft draft, Audience audience, BitSet unidentified) {
        for (int i = 0; i < draft.questions().size(); i++) {
            Placed placed = draft.questions().get(i);
            if (!placed.question().prompt().isEmpty()) {
                boolean discreet = audience == Audience.EMPLOYER
                        || unidentified.get(i)
                        || placed.question().kind() == Kind.IDENTITY;
                check(placed, discreet ? silence(audience) : "");
            }
        }
        for (Language language : languages) {
            for (String id : new TreeSet<>(FixedPrompts.ALL)) {
                Set<String> allowed = new TreeSet<>(facts);
                allowed.addAll(HOUSE_VALUES);
                allowed.addAll(HEARD_VALUES);
                check(root, language, id, allowed, "which everybody hears");
            }
        }
    }

    private static String silence(Audience audience) {
        return switch (audience) {
            case EMPLOYER -> "which an employer hears";
            case BORROWER -> "which is heard before the person is identified";
        };
    }

    private void check(Placed placed, String silence) {
        YamlField field = placed.field().child("prompt").orElse(placed.field());
        Set<String> allowed = new TreeSet<>(facts);
        allowed.addAll(HOUSE_VALUES);
        for (Language language : languages) {
            needed(placed.question()).forEach(id -> check(field, language, id, allowed, silence));
            String clarify = placed.question().prompt() + ".clarify";
            if (prompts.ids(language).contains(clarify)) {
                check(field, language, clarify, allowed, silence);
            }
        }
    }

    private void check(YamlField field, Language language, String id, Set<String> allowed, String silence) {
        String file = "voice-prompts/" + language.tag() + "/" + id + ".txt";
        Set<String> ids = prompts.ids(language);
        if (!ids.contains(id)) {
            field.wrong("the prompt '" + id + "' is missing in " + language.tag() + YamlField.didYouMean(id, ids)
                    + "; it belongs into " + file);
            return;
        }
        Set<String> placeholders = prompts.placeholders(language, id);
        for (String name : new TreeSet<>(placeholders)) {
            if (!allowed.contains(name)) {
                field.wrong("the prompt " + file + " names {" + name + "}" + YamlField.didYouMean(name, allowed)
                        + "; allowed are " + allowed + ", and facts that are marked 'spoken'");
            }
        }
        if (!silence.isEmpty()) {
            Map<String, String> nothing = placeholders.stream().collect(Collectors.toMap(Function.identity(), _ -> ""));
            var loan = LOAN.matcher(prompts.text(language, id, nothing));
            if (loan.find()) {
                field.wrong("the prompt " + file + ", " + silence + ", says '" + loan.group()
                        + "'; nothing may be said of a loan there");
            }
        }
    }
}
