package io.huifang.dialogue.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant, by edit distance: insert, delete, change or swap one letter is one step. */
public final class NearName {

    private static final int LONGEST = 64;

    private NearName() {}

    /** The nearest of the names, when no more than a third of its letters are off; empty when none is near. */
    public static Optional<String> of(String wrong, Collection<String> names) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> steps(wrong, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> steps(wrong, name)).thenComparing(name -> name));
    }

    /** Optimal string alignment distance. */
    static int steps(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            steps[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            steps[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                steps[i][j] =
                        Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
