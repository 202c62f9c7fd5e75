package io.huifang.campaign;

import java.util.UUID;

/** Names one case. */
public record CaseId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
