package io.huifang.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program's key to the API. The secret is not in it.
 *
 * @param prefix the beginning of the secret, to tell one from another
 * @param scopes what it may do, right by right
 */
public record ApiToken(
        UUID id,
        String name,
        String prefix,
        Set<Right> scopes,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean worksAt(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }
}
