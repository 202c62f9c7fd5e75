package io.huifang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in the database. Writes need a transaction around them. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT count(*) FROM accounts").query(Long.class).single() == 0;
    }

    List<Account> all() {
        return jdbc.sql("SELECT * FROM accounts ORDER BY login")
                .query((row, n) -> account(row))
                .list();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT * FROM accounts WHERE id = ?")
                .param(id)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> named(String login) {
        return jdbc.sql("SELECT * FROM accounts WHERE login = ?")
                .param(login)
                .query((row, n) -> account(row))
                .optional();
    }

    /** As a password encoder wrote it. */
    Optional<String> password(UUID id) {
        return jdbc.sql("SELECT password FROM accounts WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void add(Account account, String password) {
        jdbc.sql("""
                        INSERT INTO accounts (id, login, name, password, roles, must_change, disabled, generation, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.id(),
                        account.login(),
                        account.name(),
                        password,
                        Names.written(account.roles()),
                        account.mustChange(),
                        account.disabled(),
                        account.generation(),
                        account.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(UUID id, String name, Set<Role> roles, boolean disabled) {
        jdbc.sql("UPDATE accounts SET name = ?, roles = ?, disabled = ? WHERE id = ?")
                .params(name, Names.written(roles), disabled, id)
                .update();
    }

    void changePassword(UUID id, String password, boolean mustChange) {
        jdbc.sql("UPDATE accounts SET password = ?, must_change = ? WHERE id = ?")
                .params(password, mustChange, id)
                .update();
    }

    void endSessions(UUID id) {
        jdbc.sql("UPDATE accounts SET generation = generation + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    /** Locks the accounts, so that two of them can't dismiss each other at once. */
    List<UUID> lockedAdministrators() {
        return jdbc
                .sql("SELECT * FROM accounts WHERE NOT disabled ORDER BY id FOR UPDATE")
                .query((row, n) -> account(row))
                .list()
                .stream()
                .filter(account -> account.roles().contains(Role.ADMIN))
                .map(Account::id)
                .toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Names.read(row.getString("roles"), Role.class),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getInt("generation"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
