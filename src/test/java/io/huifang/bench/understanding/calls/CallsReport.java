package io.huifang.bench.understanding.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What {@code bench/understanding/calls.md} says.
 *
 * @param calls that have ended
 * @param ordered how many there were to be
 */
record CallsReport(List<Ended> calls, int ordered, String machine, String command, long seconds) {

    private static final List<String> VERDICTS =
            List.of("VERIFIED", "REVIEW", "MISMATCH", "INCOMPLETE", "REFUSED", "UNREACHABLE", "(open)");

    String text() {
        long contradicted = count(call -> !call.part().agrees());
        long falselyVerified = count(Ended::isFalselyVerified);
        long agreeing = calls.size() - contradicted;
        StringBuilder text = new StringBuilder();
        text.append("# Whole simulated calls on the real PBX\n\n");
        text.append(machine).append(". `").append(command).append("`\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%d calls%s in %d s. Real Asterisk as PBX and as network, English model, scripts employer, use-of-funds and"
                        + " mortgage. Each subscriber is invented from a seed: the file, what he says and how, in wide or"
                        + " narrow band, with three voices, some with noise, hesitation, interruptions, silence. He is told"
                        + " by the service which question is being asked, as a person hears it, and answers that one; to a number that is read back to him he says whether it is what he meant.%n%n"
                        + "There is no zh-CN here: its speech model could not be had on this machine.%n%n",
                calls.size(),
                calls.size() < ordered ? " (cut off: of " + ordered + ")" : "",
                seconds));
        text.append(String.format(
                Locale.ROOT,
                "**Of %d subscribers who contradict the file, %d came out `VERIFIED` (must be 0).**%n%n"
                        + "Of %d who agree with it, %d came out `VERIFIED`, %d `MISMATCH` (should be 0), %d `REVIEW`.%n%n",
                contradicted,
                falselyVerified,
                agreeing,
                count(call -> call.part().agrees() && call.verdict().equals("VERIFIED")),
                count(Ended::isFalselyAccused),
                count(call -> call.part().agrees() && call.verdict().equals("REVIEW"))));
        table(
                text,
                "By what they contradict",
                call -> call.part().script() + ": " + call.part().kind(),
                call -> true);
        table(
                text,
                "Those who agree, by line",
                CallsReport::line,
                call -> call.part().agrees());
        table(
                text,
                "Those who agree, by what they do beside answering",
                call -> call.part()
                        .manner()
                        .trick()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '),
                call -> call.part().agrees());
        transcripts(text, "Contradicted and verified", Ended::isFalselyVerified, 100);
        transcripts(text, "Agreed and accused", Ended::isFalselyAccused, 100);
        transcripts(
                text,
                "Agreed, in wide band, without tricks, and still not verified (the first ten)",
                call -> call.part().agrees()
                        && !call.verdict().equals("VERIFIED")
                        && !call.part().manner().narrow()
                        && call.part().manner().trick() == Part.Trick.NONE,
                10);
        return text.toString();
    }

    private static String line(Ended call) {
        Part.Manner manner = call.part().manner();
        return (manner.narrow() ? "narrow band" : "wide band") + (manner.noisy() ? ", noise" : "");
    }

    private void table(StringBuilder text, String title, Function<Ended, String> row, Predicate<Ended> which) {
        List<Ended> shown = calls.stream().filter(which).toList();
        List<String> columns = VERDICTS.stream()
                .filter(verdict ->
                        shown.stream().anyMatch(call -> call.verdict().equals(verdict)))
                .toList();
        Map<String, List<Ended>> rows = new LinkedHashMap<>();
        for (String name : new TreeSet<>(shown.stream().map(row).toList())) {
            rows.put(
                    name,
                    shown.stream().filter(call -> row.apply(call).equals(name)).toList());
        }
        text.append("## ")
                .append(title)
                .append("\n\n| | calls | ")
                .append(String.join(" | ", columns))
                .append(" |\n|---|");
        text.append("---|".repeat(columns.size() + 1)).append('\n');
        rows.forEach((name, of) -> {
            List<String> cells = new ArrayList<>(List.of(name, String.valueOf(of.size())));
            columns.forEach(verdict -> cells.add(String.valueOf(
                    of.stream().filter(call -> call.verdict().equals(verdict)).count())));
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        });
        text.append('\n');
    }

    private void transcripts(StringBuilder text, String title, Predicate<Ended> which, int most) {
        List<Ended> shown = calls.stream().filter(which).limit(most).toList();
        text.append("## ").append(title).append("\n\n");
        if (shown.isEmpty()) {
            text.append("None.\n\n");
        }
        for (Ended call : shown) {
            Part part = call.part();
            text.append(String.format(
                    "### %d, %s, %s, %s, %s%n%n",
                    part.number(),
                    part.script(),
                    part.kind(),
                    line(call),
                    part.manner().voice()));
            text.append("File: ").append(part.facts()).append("\n\n");
            part.contradictions()
                    .forEach(question -> text.append("- says to ")
                            .append(question)
                            .append(": ")
                            .append(part.lines().get(question))
                            .append('\n'));
            call.answers().forEach(answer -> text.append("- ").append(answer).append('\n'));
            text.append("\n")
                    .append(call.verdict())
                    .append(": ")
                    .append(String.join(" ", call.why()))
                    .append("\n\n");
        }
    }

    private long count(Predicate<Ended> which) {
        return calls.stream().filter(which).count();
    }
}
