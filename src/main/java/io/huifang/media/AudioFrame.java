package io.huifang.media;

import java.time.Duration;

/**
 * A stretch of the customer's sound. The frames of one leg join without a gap or an overlap: where the network sent
 * nothing, silence stands in.
 *
 * @param at where the first sample stands in the recording
 * @param narrowBand true when the sound came at 8 kHz, so that nothing above 4 kHz is in it
 */
public record AudioFrame(Sound sound, Duration at, boolean narrowBand) {}
