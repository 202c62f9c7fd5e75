package io.huifang.access;

import java.io.Serial;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A program that has shown its token with this request. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String name;

    TokenAuthentication(StoredTokens.Holder holder) {
        super(AuthorityUtils.createAuthorityList(
                holder.scopes().stream().map(Right::authority).toArray(String[]::new)));
        this.name = holder.name();
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return name;
    }
}
