package io.huifang.call.scripts;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Turns text into YAML values that know their lines. */
final class YamlText {

    private static final int MOST_CHARACTERS = 200_000;

    private YamlText() {}

    /** Empty, with a finding, when the text is no YAML. */
    static Optional<YamlField> root(Findings findings, String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(limits).compose(new StringReader(yaml));
            if (root == null) {
                findings.add(1, "", "is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlField(findings, "", root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.add(line, "", "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            findings.add(
                    1,
                    "",
                    "is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }
}
