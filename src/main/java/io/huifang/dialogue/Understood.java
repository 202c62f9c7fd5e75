package io.huifang.dialogue;

/**
 * What an answer was understood to be.
 *
 * @param value in normal form: {@code yes}, {@code no}, a plain decimal number, or the words
 * @param confidence 0 to 1, of the words that carry the value
 */
record Understood(String value, double confidence) {}
