package io.huifang.access;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds who wants to sign in. No bean, or Spring Security would make a way in of it that {@link PasswordCheck} does not guard. */
class AccountUsers implements UserDetailsService {

    private final AccountStore store;

    AccountUsers(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account = store.named(login.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return new AccountUser(account, store.password(account.id()).orElseThrow());
    }
}
