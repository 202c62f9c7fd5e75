package io.huifang.console;

import java.util.List;
import java.util.UUID;

/**
 * The outline of a recording, to be drawn: the loudest sample of each stretch of it, 0 to 32767. All stretches are of the
 * same length.
 *
 * @param left the robot
 * @param right the customer
 */
record PeaksView(UUID call, long durationMs, List<Integer> left, List<Integer> right) {}
