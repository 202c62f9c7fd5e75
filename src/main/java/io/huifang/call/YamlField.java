package io.huifang.call;

import io.huifang.call.scripts.ScriptException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML value that knows its file, line and path, so that a complaint can name them. */
record YamlField(String file, String path, Node node) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    static YamlField root(String file, Node node) {
        return new YamlField(file, "", node);
    }

    ScriptException wrong(String why) {
        String where = file + ":" + (node.getStartMark().getLine() + 1) + ": ";
        return new ScriptException(where + (path.isEmpty() ? "" : path + ": ") + why);
    }

    void onlyFields(Set<String> allowed) {
        for (YamlField key : keys()) {
            if (!allowed.contains(key.text())) {
                throw key.wrong("unknown field '" + key.text() + "'" + suggestion(key.text(), allowed)
                        + "; allowed are " + allowed.stream().sorted().toList());
            }
        }
    }

    Optional<YamlField> field(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    YamlField required(String name) {
        return field(name).orElseThrow(() -> wrong("the field '" + name + "' is missing"));
    }

    List<YamlField> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlField(file, path + "[" + i + "]", items.get(i)))
                .toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be a single value");
        }
        return scalar.getValue();
    }

    /** A short lower-case name. */
    String name() {
        String text = text();
        if (!NAME.matcher(text).matches()) {
            throw wrong("'" + text + "' is no name; allowed are up to 64 of a-z, 0-9 and -, a letter first");
        }
        return text;
    }

    int integer(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one complaint below
        }
        throw wrong("'" + text() + "' is not a whole number from " + least + " to " + most);
    }

    double decimal(double least, double most) {
        try {
            double value = Double.parseDouble(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one complaint below
        }
        throw wrong("'" + text() + "' is not a number from " + least + " to " + most);
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("'" + text() + "' is neither true nor false");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text())) {
                return constant;
            }
        }
        throw wrong("'" + text() + "' is not one of "
                + Arrays.stream(type.getEnumConstants()).map(YamlField::written).toList());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, YamlField> fields() {
        Map<String, YamlField> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping().getValue()) {
            YamlField key = new YamlField(file, path, tuple.getKeyNode());
            String name = key.text();
            String itsPath = path.isEmpty() ? name : path + "." + name;
            if (fields.put(name, new YamlField(file, itsPath, tuple.getValueNode())) != null) {
                throw key.wrong("the field '" + name + "' stands there twice");
            }
        }
        return fields;
    }

    private List<YamlField> keys() {
        return mapping().getValue().stream()
                .map(tuple -> new YamlField(file, path, tuple.getKeyNode()))
                .toList();
    }

    private MappingNode mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have fields");
        }
        return mapping;
    }

    private static String suggestion(String key, Set<String> allowed) {
        return allowed.stream()
                .filter(name -> name.startsWith(key.substring(0, Math.min(3, key.length()))))
                .findFirst()
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }
}
