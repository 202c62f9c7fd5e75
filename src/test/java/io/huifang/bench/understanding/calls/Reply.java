package io.huifang.bench.understanding.calls;

/** What a subscriber does when it is his turn. */
sealed interface Reply {

    record Speech(String text) implements Reply {}

    record Keys(String digits) implements Reply {}

    /** Says nothing, as one does who looks something up. */
    record Silence() implements Reply {}

    record HangUp() implements Reply {}
}
