package io.huifang.bench.understanding;

import io.huifang.dialogue.understanding.NameFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Measures how surely names are told apart by sound, and writes {@code bench/understanding/names.md}. */
public final class NamesBench {

    private static final int PAIRS = 8000;

    private NamesBench() {}

    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments.length > 0 ? arguments[0] : "bench/understanding/names.md");
        StringBuilder text = new StringBuilder("""
                # Names by sound

                Made by `bench/understanding/names.sh`.

                Of each kind of name 8,000 generated pairs of a name on file and one said (`NamePairs`, fixed seed), half of them
                the same name garbled (Chinese: six characters in ten replaced by homophones, one in eight by a character of a sound
                that is usually confused; English: up to two sounds heard otherwise, words cut in two), half another name, of which
                two in three are *hard*: they share a surname, first name, trade, city or syllable, or (Chinese people) differ by one
                usual confusion as 王建民 and 王建明 do. Every second pair is for tuning; the columns from *recall* on are of the other
                half, with the thresholds that stand in the code (`NameKind`).

                **What the thresholds mean:** of similar other names no more than 1 in 100 is accepted, and of the same names no fewer
                than 95 in 100. A threshold is the tuned one (the lowest with which at most 0.5 % of the hard other names of the tuning
                half are accepted), or a higher one where recall leaves room. `NameFiguresTests` checks the claim.

                The garbling is ours and knows the same confusions as the matcher, so a real line will be worse; the corpus beside this
                says how much.

                | kind | pairs | fitted offset | fitted slope | accept from (tuned) | reject below (tuned) | recall | false accept | of hard ones | at most (95 %) | false reject |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (NameFigures of : NameFigures.measure(PAIRS)) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.2f | %.2f | %.2f %% | %.2f %% | %.2f %% | %.2f %% | %.2f %% |%n",
                    of.kind(),
                    of.pairs(),
                    of.offset(),
                    of.slope(),
                    of.accept(),
                    of.reject(),
                    of.recall() * 100,
                    of.falseAccept() * 100,
                    of.hardFalseAccept() * 100,
                    of.hardFalseAcceptAtMost() * 100,
                    of.falseReject() * 100));
        }
        Files.writeString(report, text);
    }
}
