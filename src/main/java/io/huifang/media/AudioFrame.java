package io.huifang.media;

import java.time.Duration;

/**
 * A stretch of the customer's sound. The frames of one leg join without a gap or an overlap: where the network sent
 * nothing, silence stands in.
 *
 * @param at where the first sample stands in the recording
 * @param narrowBand true when nothing above 4 kHz seems to be in the customer's speech; a judgement that settles within
 *     the first syllables
 */
public record AudioFrame(Sound sound, Duration at, boolean narrowBand) {}
