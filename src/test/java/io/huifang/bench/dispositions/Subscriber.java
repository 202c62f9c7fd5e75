package io.huifang.bench.dispositions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subscriber of the simulated network.
 *
 * @param number the last four digits of his telephone number
 * @param means the disposition that a call to him should come to
 * @param steps what he does, as the network's file has it
 */
record Subscriber(String number, String means, List<String> steps) {

    private static final Pattern HEAD = Pattern.compile("(\\d{4})\\b.*\\bmeans=([A-Z_]+).*");

    static List<Subscriber> read(Path file) throws IOException {
        List<Subscriber> all = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                all.add(new Subscriber(head.group(1), head.group(2), new ArrayList<>()));
            } else if (line.startsWith("  ") && !all.isEmpty()) {
                all.getLast().steps().add(line.strip());
            }
        }
        return all;
    }

    String phone() {
        return "0105550" + number;
    }

    boolean isPerson() {
        return number.startsWith("3");
    }

    /** Whether it is told by words what his call should come to. */
    boolean isAnnounced() {
        return number.startsWith("1")
                && steps.stream()
                        .anyMatch(step -> step.startsWith("early \"")
                                || step.startsWith("early-play")
                                || step.startsWith("say-now"));
    }

    /** Whether there is something to be heard of why. */
    boolean isAudible() {
        return !isPerson()
                && !means.equals("ANSWERED")
                && !means.equals("NO_ANSWER")
                && steps.stream().anyMatch(step -> step.matches("(early|say-now|menu|sound).*"));
    }
}
