package io.huifang.call.scripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file, so that its writer hears of everything at once. */
final class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, String field, String what) {
        Finding finding = new Finding(file, line, field, what);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    /** All of them, by line. */
    List<Finding> list() {
        return all.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
