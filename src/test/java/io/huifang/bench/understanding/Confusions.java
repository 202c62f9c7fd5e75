package io.huifang.bench.understanding;

import io.huifang.dialogue.Judgement;
import io.huifang.dialogue.understanding.Interruption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is taken for what: labels down, what was heard across. Only what is labelled with one thing is counted. */
final class Confusions {

    private static final String NONE = "none";

    private Confusions() {}

    static String judgements(Outcomes outcomes) {
        List<Outcome> told = outcomes.answers().stream()
                .filter(each -> each.isStrict() && each.utterance().judgements().size() == 1)
                .toList();
        return table(
                "Judgements",
                told,
                Arrays.stream(Judgement.values()).map(Judgement::name).toList(),
                each -> each.utterance().judgements().iterator().next().name(),
                each -> each.heard().judgement().name());
    }

    static String interruptions(Outcomes outcomes) {
        List<String> kinds = new ArrayList<>(Arrays.stream(Interruption.Kind.values())
                .map(Interruption.Kind::name)
                .toList());
        kinds.add(NONE);
        List<Outcome> told = outcomes.all().stream()
                .filter(each -> !each.utterance().type().equals(Utterance.BACKCHANNEL)
                        && each.utterance().interruption().alternatives().size() == 1
                        && !each.utterance().interruption().lenient())
                .toList();
        return table("Interruptions", told, kinds, Confusions::labelled, Confusions::heard);
    }

    private static String labelled(Outcome outcome) {
        String label = outcome.utterance().interruption().alternatives().getFirst();
        return label.equals("-") ? NONE : label;
    }

    private static String heard(Outcome outcome) {
        return outcome.interruption() == null
                ? NONE
                : outcome.interruption().kind().name();
    }

    private static String table(
            String title,
            List<Outcome> outcomes,
            List<String> names,
            Function<Outcome, String> label,
            Function<Outcome, String> heard) {
        Map<String, Integer> counts = new TreeMap<>();
        outcomes.forEach(each -> counts.merge(label.apply(each) + ">" + heard.apply(each), 1, Integer::sum));
        StringBuilder table = new StringBuilder("\n## ")
                .append(title)
                .append(": labels down, heard across\n\n| | ")
                .append(String.join(" | ", names))
                .append(" |\n|---|")
                .append("---|".repeat(names.size()))
                .append('\n');
        for (String down : names) {
            table.append("| ").append(down);
            names.forEach(across -> table.append(" | ").append(counts.getOrDefault(down + ">" + across, 0)));
            table.append(" |\n");
        }
        return table.toString();
    }
}
