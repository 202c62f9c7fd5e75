package io.huifang.campaign.reach;

/**
 * What is believed of a probability: a Beta distribution by its mean and its weight in calls.
 *
 * @param mean strictly between 0 and 1
 * @param calls how many calls it is worth; above 0
 */
public record Belief(double mean, double calls) {

    /** Nobody answers for certain, and nobody never. */
    private static final double LEAST = 0.001;

    public Belief {
        mean = Math.clamp(mean, LEAST, 1 - LEAST);
        if (!(calls > 0)) {
            throw new IllegalArgumentException("a belief is worth more than no call, not " + calls);
        }
    }

    /**
     * What is believed after more was seen. Calls of the hour in question give exactly the posterior of the Beta-Binomial
     * (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4). Calls of other hours, where more or less was to be expected,
     * are measured by what was expected of them (indirect standardisation, Clayton and Kaldor 1987), on the scale of odds
     * so that the result stays a probability.
     *
     * @param prior the weight that this belief has against what was seen, in calls
     */
    public Belief after(Seen seen, double prior) {
        double yes = prior * mean;
        double no = prior * (1 - mean);
        double up = (seen.answered() + yes) / (seen.expected() + yes);
        double down = (seen.tried() - seen.expected() + no) / (seen.tried() - seen.answered() + no);
        double odds = mean / (1 - mean) * up * down;
        return new Belief(odds / (1 + odds), prior + seen.tried());
    }

    /** This belief, moved as much as another was moved from one mean to the next. */
    Belief movedAs(double from, double to) {
        double odds = mean / (1 - mean) * (to / (1 - to)) / (from / (1 - from));
        return new Belief(odds / (1 + odds), calls);
    }

    /**
     * Calls that were seen, weighted.
     *
     * @param answered at most {@code tried}
     * @param expected how many answers were expected of them
     */
    public record Seen(double tried, double answered, double expected) {

        static final Seen NOTHING = new Seen(0, 0, 0);

        Seen plus(double weight, double calls, double answers, double mean) {
            return new Seen(tried + weight * calls, answered + weight * answers, expected + weight * calls * mean);
        }
    }
}
