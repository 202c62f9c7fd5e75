package io.huifang.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who signs in here, with a password of ours. The password is not in it.
 *
 * @param login in small letters; what the trail calls them
 * @param mustChange the password was given by somebody else and opens nothing but the page to change it
 * @param generation raised to end all sessions
 */
public record Account(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        boolean mustChange,
        boolean disabled,
        int generation,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** None until the password that somebody else knows has been changed. */
    Set<Right> rights() {
        return mustChange || disabled ? Set.of() : Right.of(roles);
    }
}
