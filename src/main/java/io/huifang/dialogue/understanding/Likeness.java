package io.huifang.dialogue.understanding;

/**
 * How well a name that was said agrees with the one on file.
 *
 * @param score 0 to 1; what it is worth says {@link NameKind#probability}
 * @param from (with) and to (without) which token the name stands
 * @param clear whether what was said is a name for itself, so that it can be another one
 * @param why in a few words, for people
 */
record Likeness(double score, int from, int to, boolean clear, String why) {

    static Likeness none(String why) {
        return new Likeness(0, 0, 0, false, why);
    }

    Likeness times(double factor, String because) {
        return new Likeness(score * factor, from, to, clear, why.isEmpty() ? because : why + ", " + because);
    }
}
