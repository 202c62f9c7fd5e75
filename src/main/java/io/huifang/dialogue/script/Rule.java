package io.huifang.dialogue.script;

/** What a contradiction means when a condition holds; of several rules the first that holds counts. */
public record Rule(Condition when, Consequence consequence) {}
