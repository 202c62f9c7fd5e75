package io.huifang.campaign.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;

/**
 * Chooses one of several times. How well such numbers answer at each is drawn from what is believed of them (Thompson
 * 1933), so that hours of which little is known get their turn; then a time is drawn in proportion to a power of its
 * chance, so that not everybody is put into the one best hour. Same seed, same choice.
 */
public final class HourChoice {

    private static final double HALF = Math.log(2);

    private HourChoice() {}

    /** A time at which a call would be allowed. */
    public record Option(Instant at, Estimate estimate) {}

    /**
     * The place of the chosen one.
     *
     * @param options at least one, the earliest first
     */
    public static int choose(List<Option> options, ReachSettings.Choosing choosing, long seed) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        SplittableRandom random = new SplittableRandom(seed);
        UniformRandomProvider source = random::nextLong;
        Instant first = options.getFirst().at();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < options.size(); place++) {
            Option option = options.get(place);
            double waited = Duration.between(first, option.at()).toSeconds()
                    / (double) choosing.waitingHalves().toSeconds();
            double worth = Math.log(drawn(option.estimate(), source)) - HALF * waited;
            // the largest of sums with Gumbel noise is a draw in proportion to the exponentials (Gumbel 1954)
            double score = choosing.sharpness() * worth - Math.log(-Math.log(unit(random)));
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }

    private static double drawn(Estimate estimate, UniformRandomProvider source) {
        Belief group = estimate.group();
        double sample = ChengBetaSampler.of(source, group.mean() * group.calls(), (1 - group.mean()) * group.calls())
                .sample();
        return new Belief(sample, 1)
                .movedAs(group.mean(), estimate.number().mean())
                .mean();
    }

    /** Strictly between 0 and 1. */
    private static double unit(SplittableRandom random) {
        return random.nextDouble(Double.MIN_NORMAL, 1);
    }
}
