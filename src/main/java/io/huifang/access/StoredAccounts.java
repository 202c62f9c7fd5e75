package io.huifang.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts of the database. */
@Service
class StoredAccounts implements Accounts {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;
    static final int GIVEN_PASSWORD = 20;
    private static final int LONGEST_NAME = 100;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,49}");

    private final AccountStore store;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final Secrets secrets;
    private final TransactionOperations transactions;
    private final Clock clock;

    StoredAccounts(
            AccountStore store,
            Audit audit,
            PasswordEncoder encoder,
            Secrets secrets,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.encoder = encoder;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Account> all() {
        return store.all();
    }

    @Override
    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    @Override
    public Optional<Account> named(String login) {
        return store.named(login.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String make(String login, String name, Set<Role> roles) {
        String password = secrets.next(GIVEN_PASSWORD);
        make(login, name, roles, password);
        return password;
    }

    void make(String login, String name, Set<Role> roles, String password) {
        String plain = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(plain).matches()) {
            throw new AccountRefusedException("login", "access.login-wrong");
        }
        Account account =
                new Account(UUID.randomUUID(), plain, checked(name), checked(roles), true, false, 1, clock.instant());
        String encoded = encoder.encode(password);
        try {
            transactions.executeWithoutResult(status -> {
                store.add(account, encoded);
                audit.record(Deed.ACCOUNT_MADE, plain, "roles " + Names.written(account.roles()));
            });
        } catch (DuplicateKeyException taken) {
            throw new AccountRefusedException("login", "access.login-taken");
        }
    }

    @Override
    public void change(UUID id, String name, Set<Role> roles, boolean disabled) {
        String plain = checked(name);
        Set<Role> changed = checked(roles);
        transactions.executeWithoutResult(status -> {
            List<UUID> administrators = store.lockedAdministrators();
            Account account = store.find(id).orElseThrow();
            boolean remains = changed.contains(Role.ADMIN) && !disabled;
            if (!remains && administrators.equals(List.of(id))) {
                throw new AccountRefusedException("roles", "access.last-admin");
            }
            store.change(id, plain, changed, disabled);
            store.endSessions(id);
            audit.record(
                    Deed.ACCOUNT_CHANGED,
                    account.login(),
                    "roles " + Names.written(changed) + (disabled ? ", disabled" : ""));
        });
    }

    @Override
    public String resetPassword(UUID id) {
        String password = secrets.next(GIVEN_PASSWORD);
        String encoded = encoder.encode(password);
        transactions.executeWithoutResult(status -> {
            Account account = store.find(id).orElseThrow();
            store.changePassword(id, encoded, true);
            store.endSessions(id);
            audit.record(Deed.PASSWORD_CHANGED, account.login(), "by an administrator, to be changed");
        });
        return password;
    }

    @Override
    public void changePassword(UUID id, String old, String changed) {
        Account account = store.find(id).orElseThrow();
        if (!encoder.matches(old, store.password(id).orElseThrow())) {
            throw new AccountRefusedException("old", "access.old-wrong");
        }
        if (changed.length() < SHORTEST_PASSWORD || changed.length() > LONGEST_PASSWORD) {
            throw new AccountRefusedException("changed", "access.password-length");
        }
        String small = changed.toLowerCase(Locale.ROOT);
        if (changed.equals(old)
                || small.contains(account.login())
                || changed.chars().distinct().count() < 5) {
            throw new AccountRefusedException("changed", "access.password-weak");
        }
        String encoded = encoder.encode(changed);
        transactions.executeWithoutResult(status -> {
            store.changePassword(id, encoded, false);
            store.endSessions(id);
            audit.record(Deed.PASSWORD_CHANGED, account.login(), "");
        });
    }

    @Override
    public void endSessions(UUID id) {
        transactions.executeWithoutResult(status -> {
            store.endSessions(id);
            audit.record(Deed.SESSIONS_ENDED, store.find(id).orElseThrow().login(), "");
        });
    }

    private static String checked(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new AccountRefusedException("name", "access.name-wrong");
        }
        return plain;
    }

    private static Set<Role> checked(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefusedException("roles", "access.no-role");
        }
        return roles;
    }
}
