package io.huifang.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keys for programs. Whatever is changed is written to the audit trail in the same transaction. */
public interface ApiTokens {

    int MOST_DAYS = 730;

    List<ApiToken> all();

    /**
     * Makes a token.
     *
     * @param days how long it works, 1 to {@link #MOST_DAYS}
     * @return the secret, which is kept nowhere
     * @throws AccountRefusedException when it can't be like this
     */
    String make(String name, Set<Right> scopes, int days);

    /** For good, at once. */
    void revoke(UUID id);
}
