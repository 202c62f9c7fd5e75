package io.huifang.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody of ours who has signed in, as their session knows them. */
public final class AccountUser implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String login;
    private final int generation;
    private final boolean enabled;
    private final boolean mustChange;
    private final String[] rights;
    private String password;

    AccountUser(Account account, String password) {
        this.id = account.id();
        this.login = account.login();
        this.generation = account.generation();
        this.enabled = !account.disabled();
        this.mustChange = account.mustChange();
        this.rights = account.rights().stream().map(Right::authority).toArray(String[]::new);
        this.password = password;
    }

    public UUID id() {
        return id;
    }

    int generation() {
        return generation;
    }

    /** Whether only the page to change the password is open. */
    public boolean mustChange() {
        return mustChange;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(AuthorityUtils.createAuthorityList(rights));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        password = "";
    }
}
