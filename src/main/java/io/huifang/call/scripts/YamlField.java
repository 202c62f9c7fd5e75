package io.huifang.call.scripts;

import io.huifang.dialogue.script.NearName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML value that knows where it stands. What it can't be read as is added to the findings and comes back empty, so
 * that reading goes on to the next mistake.
 */
record YamlField(Findings findings, String path, Node node) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int LONGEST_SHOWN = 60;

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void wrong(String why) {
        findings.add(line(), path, why);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** One of its fields, without a look at the others. */
    Optional<YamlField> child(String name) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().strip().equals(name))
                .findFirst()
                .map(tuple -> new YamlField(findings, path + "." + name, tuple.getValueNode()));
    }

    /** Its fields, of which only some are allowed. */
    Fields fields(String... allowed) {
        Set<String> names = new TreeSet<>(Arrays.asList(allowed));
        return new Fields(this, each(key -> {
            if (!names.contains(key)) {
                return Optional.of("unknown field " + shown(key) + didYouMean(key, names) + "; allowed are " + names);
            }
            return Optional.empty();
        }));
    }

    /** Its fields, whose names the script's writer chooses. */
    Map<String, YamlField> namedFields() {
        return each(key -> NAME.matcher(key).matches() ? Optional.empty() : Optional.of(noName(key)));
    }

    private Map<String, YamlField> each(Function<String, Optional<String>> complaint) {
        Map<String, YamlField> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong("must have fields");
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            YamlField key = new YamlField(findings, path, tuple.getKeyNode());
            Optional<String> name = key.text();
            if (name.isEmpty()) {
                continue;
            }
            Optional<String> wrong = complaint.apply(name.get());
            wrong.ifPresent(key::wrong);
            if (wrong.isEmpty()) {
                String its = path.isEmpty() ? name.get() : path + "." + name.get();
                if (fields.put(name.get(), new YamlField(findings, its, tuple.getValueNode())) != null) {
                    key.wrong("the field '" + name.get() + "' stands there twice");
                }
            }
        }
        return fields;
    }

    /** The items of a list. */
    List<YamlField> items() {
        if (!(node instanceof SequenceNode sequence)) {
            wrong("must be a list");
            return List.of();
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlField(findings, path + "[" + i + "]", items.get(i)))
                .toList();
    }

    /** The items of a list, or the value itself where it is no list. */
    List<YamlField> oneOrMore() {
        List<YamlField> items = isList() ? items() : List.of(this);
        if (items.isEmpty()) {
            wrong("must not be empty");
        }
        return items;
    }

    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            wrong("must be a single value");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            wrong("must not be empty");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A short lower-case name. */
    Optional<String> name() {
        Optional<String> text = text();
        if (text.isPresent() && !NAME.matcher(text.get()).matches()) {
            wrong(noName(text.get()));
            return Optional.empty();
        }
        return text;
    }

    Optional<Integer> integer(int least, int most) {
        return parsed(
                text -> {
                    int value = Integer.parseInt(text);
                    return value >= least && value <= most ? Optional.of(value) : Optional.empty();
                },
                "a whole number from " + least + " to " + most);
    }

    Optional<Double> decimal(double least, double most) {
        return parsed(
                text -> {
                    double value = Double.parseDouble(text);
                    return value >= least && value <= most ? Optional.of(value) : Optional.empty();
                },
                "a number from " + Measure.plain(least) + " to " + Measure.plain(most));
    }

    boolean flag(boolean fallback) {
        return parsed(
                        text -> switch (text) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        "true or false")
                .orElse(fallback);
    }

    /** One of the constants, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> word(Class<E> type) {
        Map<String, E> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(YamlField::written, c -> c, (a, b) -> a, LinkedHashMap::new));
        Optional<String> text = text();
        if (text.isPresent() && !words.containsKey(text.get())) {
            wrong(shown(text.get()) + " is not one of " + words.keySet() + didYouMean(text.get(), words.keySet()));
        }
        return text.flatMap(written -> Optional.ofNullable(words.get(written)));
    }

    /**
     * What a function makes of the text.
     *
     * @param parse gives nothing, or throws a NumberFormatException, for what is not allowed
     */
    <T> Optional<T> parsed(Function<String, Optional<T>> parse, String allowed) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value;
        try {
            value = parse.apply(text.get());
        } catch (NumberFormatException e) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            wrong(shown(text.get()) + " is not " + allowed);
        }
        return value;
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code (did you mean 'this'?)} with a space before it, or nothing. */
    static String didYouMean(String wrong, Set<String> allowed) {
        return NearName.of(wrong, allowed)
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }

    static String shown(String text) {
        return "'" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text) + "'";
    }

    private static String noName(String text) {
        return shown(text) + " is no name; allowed are up to 64 of a-z, 0-9 and -, a letter first";
    }
}
