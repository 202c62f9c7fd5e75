package io.huifang.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Looks at a password, unless there have been too many tries. As the only bean of its kind it is what Spring Security asks; named
 * to it once more it would be asked twice, and count twice.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInGuard guard;

    PasswordCheck(AccountStore store, PasswordEncoder encoder, SignInGuard guard) {
        this.passwords = new DaoAuthenticationProvider(new AccountUsers(store));
        this.passwords.setPasswordEncoder(encoder);
        this.guard = guard;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? address(web) : "";
        if (!guard.mayTry(login, address)) {
            throw new LockedException("too many tries");
        }
        Authentication known = passwords.authenticate(attempt);
        guard.succeeded(login, address);
        return known;
    }

    private static String address(WebAuthenticationDetails details) {
        return String.valueOf(details.getRemoteAddress());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
