package io.huifang.bench.dispositions;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Counts what calls were taken for. */
final class Report {

    private final List<Outcome> outcomes;
    private final int ordered;
    private final String circumstances;
    private final long seconds;

    /** @param ordered calls, those among them that have not ended */
    Report(List<Outcome> outcomes, int ordered, String circumstances, long seconds) {
        this.outcomes = outcomes;
        this.ordered = ordered;
        this.circumstances = circumstances;
        this.seconds = seconds;
    }

    /** Whether all calls have ended. */
    boolean isWhole() {
        return outcomes.size() == ordered;
    }

    /** Persons who were not spoken to. */
    List<Outcome> personsLost() {
        return outcomes.stream()
                .filter(outcome -> outcome.subscriber().isPerson() && !outcome.isRight())
                .toList();
    }

    /** Of the announcements, from 0 to 1. */
    double announcementsRight() {
        long all = count(outcome -> outcome.subscriber().isAnnounced());
        long right = count(outcome -> outcome.subscriber().isAnnounced() && outcome.isRight());
        return all == 0 ? 0 : (double) right / all;
    }

    private long count(Predicate<Outcome> counts) {
        return outcomes.stream().filter(counts).count();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# What calls are taken for\n\n");
        text.append("Written by `make bench-dispositions`: ")
                .append(circumstances)
                .append(
                        ". Every subscriber of docker/network/line.conf was called once, in wide band, through a real\n")
                .append("Asterisk. Chinese announcements are not among them, for want of a Chinese voice that the\n")
                .append("recogniser understands: those are tested as texts with mishearings (AnnouncementsTests).\n\n");
        line(
                text,
                "calls",
                outcomes.size() + (isWhole() ? "" : " (cut off: of " + ordered + ")") + " in " + seconds + " s");
        line(text, "right", share(outcome -> true));
        line(text, "announcements right", share(outcome -> outcome.subscriber().isAnnounced()));
        line(
                text,
                "persons treated as a machine or not spoken to",
                personsLost().size() + " of "
                        + count(outcome -> outcome.subscriber().isPerson()));
        line(
                text,
                "machines, switchboards and faxes right",
                share(outcome -> outcome.subscriber().number().startsWith("2")));
        long audible = count(outcome -> outcome.subscriber().isAudible() && outcome.isRight());
        long kept = count(outcome -> outcome.subscriber().isAudible() && outcome.isRight() && outcome.located());
        line(text, "of what was heard and right, kept with its place in the recording", kept + " of " + audible);
        matrix(text);
        wrong(text);
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("- ").append(what).append(": **").append(value).append("**\n");
    }

    private String share(Predicate<Outcome> of) {
        long all = count(of);
        long right = count(of.and(Outcome::isRight));
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", right, all, all == 0 ? 0 : 100.0 * right / all);
    }

    /** A row for what it was, a column for what it was taken for. */
    private void matrix(StringBuilder text) {
        TreeSet<String> names = new TreeSet<>();
        outcomes.forEach(outcome -> {
            names.add(outcome.subscriber().means());
            names.add(outcome.disposition());
        });
        text.append(
                "\n## Confusion matrix\n\nRows: what it was. Columns: what it was taken for, numbered as the rows.\n\n| |");
        for (int i = 1; i <= names.size(); i++) {
            text.append(' ').append(i).append(" |");
        }
        text.append("\n|---|").append("--:|".repeat(names.size())).append('\n');
        int row = 0;
        for (String was : names) {
            text.append("| ").append(++row).append(' ').append(was).append(" |");
            for (String taken : names) {
                long here = count(outcome -> outcome.subscriber().means().equals(was)
                        && outcome.disposition().equals(taken));
                text.append(here == 0 ? " |" : " " + here + " |");
            }
            text.append('\n');
        }
    }

    private void wrong(StringBuilder text) {
        text.append("\n## Wrong\n\n| subscriber | was | taken for | heard | does |\n|---|---|---|---|---|\n");
        for (Outcome outcome : outcomes) {
            if (!outcome.isRight()) {
                text.append("| ")
                        .append(outcome.subscriber().number())
                        .append(" | ")
                        .append(outcome.subscriber().means())
                        .append(" | ")
                        .append(outcome.disposition())
                        .append(" | ")
                        .append(outcome.heard() == null ? "" : outcome.heard())
                        .append(" | ")
                        .append(String.join("; ", outcome.subscriber().steps()))
                        .append(" |\n");
            }
        }
    }
}
