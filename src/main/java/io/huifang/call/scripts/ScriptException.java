package io.huifang.call.scripts;

import java.util.List;
import java.util.stream.Collectors;

/** A script can't be used. The message has a line for each mistake: file, line, field, what is wrong and what is allowed. */
public final class ScriptException extends RuntimeException {

    private final transient List<Finding> findings;

    public ScriptException(String message) {
        super(message);
        this.findings = List.of();
    }

    /** @param findings at least one */
    ScriptException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All mistakes of the file, by line. */
    List<Finding> findings() {
        return findings;
    }
}
