package io.huifang.call.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever becomes of a script's text, the reader gives a script or says in which line it is none. */
class ScriptReaderFuzzTests {

    private static final FolderPrompts PROMPTS = new FolderPrompts();

    /** Words that mean something somewhere, and things that YAML stumbles over. */
    private static final String[] PIECES = {
        "id",
        "end",
        "when",
        "then",
        "expect",
        "fact",
        "yes",
        "no",
        "is",
        "judged",
        "question",
        "amount",
        "category",
        "5 %",
        "6 months",
        "-1",
        "1e999",
        "NaN",
        "99999999999999999999",
        "0x10",
        "null",
        "~",
        "",
        " ",
        "\t",
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "{}",
        "[]",
        "&a ",
        "*a",
        "!!int ",
        "!!java.net.URL ",
        "<<: ",
        "? ",
        "| ",
        "> ",
        "%YAML",
        "---",
        "...",
        "#",
        "\"",
        "'",
        "\\",
        "\u0000",
        "\uFFFF",
        "\uD800",
        "\uFEFF",
        "贷款",
        "\u202E",
        "\r",
        "\n",
        "\n  "
    };

    /** One change of a text; places are parts of its length, so that they shrink with it. */
    private record Change(int kind, double at, double length, String piece) {

        String on(String text) {
            int from = (int) (at * text.length());
            int to = Math.min(text.length(), from + (int) (length * 40));
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            int line = Math.min(lines.size() - 1, (int) (at * lines.size()));
            int other = Math.min(lines.size() - 1, (int) (length * lines.size()));
            switch (kind) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(other, lines.get(line));
                case 2 -> lines.set(line, "  " + lines.get(line));
                case 3 -> lines.set(line, lines.get(line).replaceFirst("^ {2}", ""));
                case 4 -> lines.set(line, lines.get(line).replaceFirst(":.*", ": " + quoted(piece)));
                case 5 -> lines.set(line, lines.get(other));
                case 6 -> {
                    return text.substring(0, from) + piece + text.substring(from);
                }
                default -> {
                    return text.substring(0, from) + piece + text.substring(to);
                }
            }
            return String.join("\n", lines);
        }

        private static String quoted(String piece) {
            return Matcher.quoteReplacement(piece);
        }
    }

    @Provide
    Arbitrary<String> changedPacks() {
        Arbitrary<String> packs =
                Arbitraries.of("employer", "use-of-funds", "mortgage").map(ScriptReaderFuzzTests::pack);
        Arbitrary<Double> part =
                Arbitraries.integers().between(0, 9999).map(tenThousandths -> tenThousandths / 10_000.0);
        Arbitrary<String> pieces =
                Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(12));
        Arbitrary<Change> changes = Combinators.combine(Arbitraries.integers().between(0, 7), part, part, pieces)
                .as(Change::new);
        return Combinators.combine(packs, changes.list().ofMinSize(1).ofMaxSize(6))
                .as((pack, list) -> {
                    String text = pack;
                    for (Change change : list) {
                        text = change.on(text);
                    }
                    return text;
                });
    }

    @Property
    void aChangedPackIsAScriptOrRefusedWithALine(@ForAll("changedPacks") String yaml) {
        check(yaml);
    }

    @Property
    void anyTextIsRefusedWithALine(@ForAll String text) {
        check(text);
    }

    private static void check(String yaml) {
        int lines = (int) yaml.lines().count() + 1;
        try {
            assertThat(ScriptReader.read("fuzz.yaml", yaml, PROMPTS).script().questions())
                    .isNotEmpty();
        } catch (ScriptException e) {
            assertThat(e.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.file()).isEqualTo("fuzz.yaml");
                assertThat(finding.line()).isBetween(1, lines);
                assertThat(finding.what()).isNotBlank();
            });
        }
    }

    private static String pack(String id) {
        try {
            return PacksTests.yaml(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
