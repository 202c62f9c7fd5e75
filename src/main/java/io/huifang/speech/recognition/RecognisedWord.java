package io.huifang.speech.recognition;

/**
 * A word as the engine gives it.
 *
 * @param start seconds of audio since the recogniser was opened
 * @param end seconds of audio since the recogniser was opened
 * @param conf confidence, 0 to 1
 */
record RecognisedWord(String word, double start, double end, double conf) {}
