package io.huifang.dialogue;

import java.util.List;

/** A verdict with its reasons, of which there is at least one. */
public record Decision(Verdict verdict, List<Reason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a verdict needs a reason");
        }
    }
}
