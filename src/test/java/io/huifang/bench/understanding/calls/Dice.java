package io.huifang.bench.understanding.calls;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way in every run. */
record Dice(Random random) {

    Dice(long seed) {
        this(new Random(seed));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Another one than the given. */
    <T> T otherThan(T not, List<T> choices) {
        return of(choices.stream().filter(choice -> !choice.equals(not)).toList());
    }
}
