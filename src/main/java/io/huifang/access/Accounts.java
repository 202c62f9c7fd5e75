package io.huifang.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Those who sign in with a password of ours. Whatever is changed is written to the audit trail in the same transaction, and
 * throws {@link AccountRefusedException} where it can't be.
 */
public interface Accounts {

    List<Account> all();

    Optional<Account> find(UUID id);

    Optional<Account> named(String login);

    /**
     * Makes an account whose owner must change the password first.
     *
     * @return the password, which is kept nowhere
     */
    String make(String login, String name, Set<Role> roles);

    /** Ends the account's sessions, since they have the old roles. The last administrator stays one. */
    void change(UUID id, String name, Set<Role> roles, boolean disabled);

    /** @return a new password in place of a forgotten one, to be changed first */
    String resetPassword(UUID id);

    /** Changes one's own password and ends all sessions. */
    void changePassword(UUID id, String old, String changed);

    /** Ends all sessions of the account. */
    void endSessions(UUID id);
}
