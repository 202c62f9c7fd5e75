package io.huifang.media;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the rhythm in which tones come and go. */
final class Rhythm {

    /** @param blocks of 20 ms, beginning at {@code from}, a sample of the stream */
    private record Run(LineTones.Sign sign, int blocks, long from) {

        long to() {
            return from + (long) blocks * Samples.FRAME;
        }

        int millis() {
            return 20 * blocks;
        }
    }

    /** What is shorter belongs to what went before: where a tone begins or ends, a block is half of each. */
    private static final int GLITCH = 2;

    private static final int KEPT = 8;
    /** Off times may be off by a block or two at both ends. */
    private static final int SLACK_MS = 70;

    private static final int FAX_ANSWERS_MS = 1_800;
    private static final int RING_PAUSE_MS = 1_500;

    private final LineTones.Listener listener;
    private final Deque<Run> runs = new ArrayDeque<>();
    private LineTones.Sign sign = LineTones.Sign.QUIET;
    private int blocks;
    /** Whether this run was told of before its end. */
    private boolean told;

    private long from;
    private LineTones.Sign next = LineTones.Sign.QUIET;
    private int nextBlocks;
    private long position;

    Rhythm(LineTones.Listener listener) {
        this.listener = listener;
    }

    void block(LineTones.Sign heard) {
        position += Samples.FRAME;
        if (heard == sign) {
            blocks += nextBlocks + 1;
            nextBlocks = 0;
            goesOn();
            return;
        }
        nextBlocks = heard == next ? nextBlocks + 1 : 1;
        next = heard;
        if (nextBlocks > GLITCH) {
            long turn = position - (long) nextBlocks * Samples.FRAME;
            ended(new Run(sign, (int) ((turn - from) / Samples.FRAME), from));
            sign = next;
            from = turn;
            blocks = nextBlocks;
            nextBlocks = 0;
            told = false;
        }
    }

    /** Sounds that are known before they end. */
    private void goesOn() {
        int millis = 20 * blocks;
        if (told) {
            return;
        }
        if (sign == LineTones.Sign.FAX_ANSWERS && millis >= FAX_ANSWERS_MS) {
            told = true;
            listener.lineSound(LineSound.FAX, from, position);
        } else if (sign == LineTones.Sign.QUIET && millis >= RING_PAUSE_MS) {
            told = true;
            Run tone = runs.peekLast();
            if (tone != null && tone.sign() == LineTones.Sign.LOW && within(tone.millis(), 800, 2_400)) {
                listener.lineSound(LineSound.RING_BACK, tone.from(), position);
            } else if (isFaxCalling()) {
                listener.lineSound(LineSound.FAX, runs.getFirst().from(), position);
            }
        }
    }

    private boolean isFaxCalling() {
        return runs.stream()
                        .filter(run -> run.sign() == LineTones.Sign.FAX_CALLS && within(run.millis(), 400, 620))
                        .count()
                >= 2;
    }

    private void ended(Run run) {
        runs.addLast(run);
        if (runs.size() > KEPT) {
            runs.removeFirst();
        }
        switch (run.sign()) {
            case QUIET -> cadence();
            case RISE_3 -> rise(run);
            case LOW, PAIR, RISE_1, RISE_2, FAX_CALLS, FAX_ANSWERS, OTHER -> {}
        }
    }

    /** Three times the same tone, and each time as long as the pause after it. */
    private void cadence() {
        Iterator<Run> backwards = runs.descendingIterator();
        Run first = null;
        int on = 0;
        LineTones.Sign tone = null;
        for (int cycle = 0; cycle < 3; cycle++) {
            if (!backwards.hasNext()) {
                return;
            }
            Run pause = backwards.next();
            if (!backwards.hasNext()) {
                return;
            }
            first = backwards.next();
            if (cycle == 0) {
                on = first.millis();
                tone = first.sign();
            }
            boolean same = first.sign() == tone && pause.sign() == LineTones.Sign.QUIET;
            if (!same || !near(first.millis(), on) || !near(pause.millis(), on)) {
                return;
            }
        }
        LineSound sound = tone == null ? null : byCadence(tone, on);
        if (sound != null && first != null) {
            listener.lineSound(sound, first.from(), position);
        }
    }

    private static @Nullable LineSound byCadence(LineTones.Sign tone, int on) {
        return switch (tone) {
            case LOW -> within(on, 280, 580) ? LineSound.BUSY : within(on, 600, 800) ? LineSound.CONGESTION : null;
            case PAIR -> within(on, 180, 320) ? LineSound.CONGESTION : within(on, 400, 600) ? LineSound.BUSY : null;
            case QUIET, RISE_1, RISE_2, RISE_3, FAX_CALLS, FAX_ANSWERS, OTHER -> null;
        };
    }

    private void rise(Run third) {
        Iterator<Run> backwards = runs.descendingIterator();
        backwards.next();
        Run second = following(backwards);
        Run first = following(backwards);
        if (second != null
                && first != null
                && second.sign() == LineTones.Sign.RISE_2
                && first.sign() == LineTones.Sign.RISE_1
                && within(third.millis(), 200, 460)) {
            listener.lineSound(
                    second.millis() < 330 ? LineSound.NUMBER_TROUBLE : LineSound.NETWORK_TROUBLE,
                    first.from(),
                    third.to());
        }
    }

    /** The run before, over a gap of no length to speak of. */
    private static @Nullable Run following(Iterator<Run> backwards) {
        while (backwards.hasNext()) {
            Run run = backwards.next();
            boolean gap = run.sign() == LineTones.Sign.QUIET || run.sign() == LineTones.Sign.OTHER;
            if (!gap || run.millis() > 120) {
                return run;
            }
        }
        return null;
    }

    private static boolean near(int millis, int other) {
        return Math.abs(millis - other) <= SLACK_MS;
    }

    private static boolean within(int millis, int least, int most) {
        return millis >= least && millis <= most;
    }
}
