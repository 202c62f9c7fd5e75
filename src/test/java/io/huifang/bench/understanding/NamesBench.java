package io.huifang.bench.understanding;

import io.huifang.dialogue.understanding.NamePairs;
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

                Of each kind of name 8,000 generated pairs of a name on file and one said (`NamePairs`, seed 20261124), half of them
                the same name garbled (Chinese: six characters in ten replaced by homophones, one in eight by a character of a sound
                that is usually confused; English: up to two sounds heard otherwise, words cut in two), half another name, of which
                two in three share a surname, first name, trade, city or syllable. Every second pair is for tuning; the right-hand
                columns are of the other half, with the thresholds that stand in the code (`NameKind`). The garbling is ours and
                knows the same confusions as the matcher, so a real line will be worse; the corpus beside this says how much. Names that
                differ by hardly more than garbling does (Robert and Roberta, 赵敏 and 赵明) are not among the pairs: rules keep them from
                being accepted (`NearNames`, `ChinesePerson`), at the cost of some recall.

                | kind | pairs | fitted offset | fitted slope | accept from (tuned) | reject below (tuned) | recall | false accept | false reject |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (NamePairs.Figures of : NamePairs.measure(PAIRS)) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.2f | %.2f | %.2f %% | %.2f %% | %.2f %% |%n",
                    of.kind(),
                    of.pairs(),
                    of.offset(),
                    of.slope(),
                    of.accept(),
                    of.reject(),
                    of.recall() * 100,
                    of.falseAccept() * 100,
                    of.falseReject() * 100));
        }
        Files.writeString(report, text);
    }
}
