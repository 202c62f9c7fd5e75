package io.huifang.kernel;

/**
 * One recognised word.
 *
 * @param span where it stands in the recording
 * @param confidence the recogniser's, 0 to 1
 */
public record Word(String text, AudioSpan span, double confidence) {}
