package io.huifang.campaign.rules;

import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One value of a file of settings in YAML. It knows its file, line and field, and every complaint names them. */
public record Entry(String file, String path, Node node) {

    /** The whole file. */
    public static Entry root(String file, String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(200_000);
        limits.setMaxAliasesForCollections(0);
        Node root;
        try {
            root = new Yaml(limits).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new SettingsFileException(file + ":" + line + ": is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new SettingsFileException(file + ":1: is no YAML: " + e.getMessage());
        }
        if (root == null) {
            throw new SettingsFileException(file + ":1: is empty");
        }
        return new Entry(file, "", root);
    }

    public SettingsFileException wrong(String why) {
        return new SettingsFileException(
                file + ":" + (node.getStartMark().getLine() + 1) + ": " + (path.isEmpty() ? "" : path + ": ") + why);
    }

    /** The fields by name; others than those allowed are refused. */
    public Map<String, Entry> fields(Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Entry key = new Entry(file, path, tuple.getKeyNode());
            String name = key.text();
            if (!allowed.contains(name)) {
                throw key.wrong("unknown field '" + name + "'; allowed: "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
            Entry value = new Entry(file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (fields.put(name, value) != null) {
                throw key.wrong("the field '" + name + "' stands there twice");
            }
        }
        return fields;
    }

    public Entry required(Map<String, Entry> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> wrong("the field '" + name + "' is missing"));
    }

    public List<Entry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Entry(file, path + "[" + i + "]", items.get(i)))
                .toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be a single value");
        }
        return scalar.getValue();
    }

    public int integer(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one complaint below
        }
        throw wrong("'" + text() + "' is not right; allowed: a whole number from " + least + " to " + most);
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("'" + text() + "' is not right; allowed: true, false");
        };
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text())) {
                return constant;
            }
        }
        throw wrong("'" + text() + "' is not right; allowed: "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(Entry::written)
                                .toList()));
    }

    /** The value as something reads it that throws {@link IllegalArgumentException}. */
    public <T> T as(Function<String, T> reader) {
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** How a constant is written in YAML. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
