package io.huifang.kernel;

import java.util.UUID;

/** Names one call attempt everywhere: in the database, on AMI, on the AudioSocket, in logs and file names. */
public record CallId(UUID value) {

    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
