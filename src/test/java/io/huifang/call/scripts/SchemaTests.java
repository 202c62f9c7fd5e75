package io.huifang.call.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema says the same as the reader, as far as a schema can. */
class SchemaTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode SOURCE = source();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SOURCE);

    private static JsonNode source() {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(Path.of("src/main/resources/scripts/script.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer", "use-of-funds", "mortgage"})
    void takesThePacks(String id) throws IOException {
        assertThat(errors(PacksTests.yaml(id))).isEmpty();
    }

    @Test
    void takesTheGoodSample() {
        assertThat(errors(BrokenScript.GOOD)).isEmpty();
    }

    @Test
    void takesTheExampleOfTheManualAsTheReaderDoes() throws IOException {
        String manual = Files.readString(Path.of("docs/scripts.md"));
        int from = manual.indexOf("```yaml\n# yaml-language-server") + "```yaml\n".length();
        String example = manual.substring(from, manual.indexOf("```", from));
        assertThat(errors(example)).isEmpty();
        assertThat(ScriptReader.read("income.yaml", example, new FolderPrompts())
                        .script()
                        .questions())
                .hasSize(6);
    }

    @Test
    void hasEachFieldOfTheManual() throws IOException {
        String manual = Files.readString(Path.of("docs/scripts.md"));
        for (String part : List.of("question", "section")) {
            SOURCE.get("$defs")
                    .get(part)
                    .get("properties")
                    .properties()
                    .forEach(field -> assertThat(manual).contains("| `" + field.getKey() + "` |"));
        }
        SOURCE.get("properties")
                .properties()
                .forEach(field -> assertThat(manual).contains("| `" + field.getKey() + "` |"));
    }

    static List<BrokenScript> seen() {
        return BrokenScript.all().stream().filter(BrokenScript::seenBySchema).toList();
    }

    @ParameterizedTest
    @MethodSource("seen")
    void refusesWhatTheReaderRefuses(BrokenScript broken) {
        assertThat(errors(broken.yaml())).isNotEmpty();
    }

    @Test
    void describesEveryField() {
        Set<String> bare = new TreeSet<>();
        collectBare(SOURCE, "", bare);
        assertThat(bare).isEmpty();
    }

    private static void collectBare(JsonNode node, String path, Set<String> bare) {
        // the parts of conditionals and the language tags explain themselves
        if (path.matches(".*/(allOf|oneOf|if|then|else)(/.*)?")) {
            return;
        }
        if (node.has("properties")) {
            node.get("properties").properties().forEach(field -> {
                if (!field.getValue().has("description") && !field.getKey().matches("en-US|zh-CN|when|is|type")) {
                    bare.add(path + "/" + field.getKey());
                }
            });
        }
        node.properties().forEach(field -> collectBare(field.getValue(), path + "/" + field.getKey(), bare));
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(json(new Yaml().compose(new StringReader(yaml))));
    }

    /** As an editor reads it: YAML 1.2, where "yes" and "no" are words. */
    private static JsonNode json(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(json(item)));
                yield array;
            }
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.getValue()
                        .forEach(field ->
                                object.set(((ScalarNode) field.getKeyNode()).getValue(), json(field.getValueNode())));
                yield object;
            }
            default -> throw new IllegalArgumentException("no script has " + node);
        };
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return JSON.stringNode(text);
        }
        if (text.matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }
}
