package io.huifang.bench;

import java.util.HashMap;
import java.util.Map;

/** One reading of the service's Prometheus page. */
record Meters(Map<String, Double> values) {

    static Meters parse(String page) {
        Map<String, Double> values = new HashMap<>();
        page.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int at = line.lastIndexOf(' ');
            values.put(line.substring(0, at), Double.parseDouble(line.substring(at + 1)));
        });
        return new Meters(values);
    }

    /** The sum of all series of a meter; with an open brace and a tag, of those that have it first. */
    double sum(String name) {
        return values.entrySet().stream()
                .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name.contains("{") ? name : name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
