package io.huifang.dialogue.understanding;

/** The weighted edit distance between two sequences of sounds. */
final class Alignment {

    /** What it costs to hear one sound as another, 0 to 1. */
    interface Confusion {
        double between(int one, int other);
    }

    /** What it costs to lose a sound. */
    interface Loss {
        double of(int at);
    }

    private Alignment() {}

    static double distance(int length, int otherLength, Confusion confusion, Loss loss, Loss otherLoss) {
        double[] row = new double[otherLength + 1];
        for (int j = 1; j <= otherLength; j++) {
            row[j] = row[j - 1] + otherLoss.of(j - 1);
        }
        for (int i = 1; i <= length; i++) {
            double diagonal = row[0];
            row[0] += loss.of(i - 1);
            for (int j = 1; j <= otherLength; j++) {
                double heardAs = diagonal + confusion.between(i - 1, j - 1);
                diagonal = row[j];
                double lost = Math.min(row[j] + loss.of(i - 1), row[j - 1] + otherLoss.of(j - 1));
                row[j] = Math.min(heardAs, lost);
            }
        }
        return row[otherLength];
    }
}
