package io.huifang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the trail.
 *
 * @param place counts from 1 without a gap
 * @param object what it was done to, an id; empty for none
 */
public record TrailEntry(long place, Instant at, Actor actor, Deed deed, String object, String details) {

    public TrailEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        object = Words.cut(object, 200);
        details = Words.cut(details, 1000);
    }

    /**
     * The row's hash: SHA-256 over the hash of the row before it and its own fields, each with its length before it, so that
     * nothing can be moved from one field to the next.
     */
    String hash(String previous) {
        StringBuilder all = new StringBuilder();
        for (String field : List.of(
                previous,
                String.valueOf(place),
                at.toString(),
                actor.name(),
                actor.way().name(),
                actor.origin(),
                deed.name(),
                object,
                details)) {
            all.append(field.length()).append(':').append(field);
        }
        return sha256(all.toString());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
