package io.huifang.access;

/** What came of following the trail's chain. */
public sealed interface TrailCheck {

    /** @param hash of the last row; kept elsewhere, it shows later that the trail up to there is still the same */
    record Whole(long rows, String hash) implements TrailCheck {}

    /** @param place the first row that is missing or has been changed */
    record Broken(long place, String why) implements TrailCheck {}
}
