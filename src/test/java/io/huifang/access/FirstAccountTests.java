package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.campaign.HandClock;
import io.huifang.campaign.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAccountTests {

    private static final PasswordEncoder ENCODER = new DoorConfiguration().passwordEncoder();

    @TempDir
    Path folder;

    private AccountStore store;
    private StoredAccounts accounts;

    @BeforeEach
    void open() {
        DataSource source = TestDatabase.H2.migrated();
        JdbcClient jdbc = JdbcClient.create(source);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        HandClock clock = new HandClock();
        store = new AccountStore(jdbc);
        accounts = new StoredAccounts(
                store,
                new StoredAudit(new TrailStore(jdbc), transactions, clock),
                ENCODER,
                new Secrets(),
                transactions,
                clock);
    }

    private Path file() {
        return folder.resolve("deep").resolve("first");
    }

    private void starts(@Nullable String given) throws Exception {
        AccessProperties properties =
                new AccessProperties(given, file(), null, new AccessProperties.Oidc("roles", Map.of()));
        new FirstAccount(store, accounts, new Secrets(), properties).run(new DefaultApplicationArguments());
    }

    private String password() {
        return store.password(accounts.named("admin").orElseThrow().id()).orElseThrow();
    }

    @Test
    void hasARandomPasswordInAFileForItsOwnerAlone() throws Exception {
        starts(null);

        String written = Files.readString(file()).strip();
        assertThat(written).hasSize(20);
        assertThat(ENCODER.matches(written, password())).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(accounts.named("admin").orElseThrow().mustChange()).isTrue();
        assertThat(accounts.named("admin").orElseThrow().rights()).isEmpty();
    }

    @Test
    void hasTheConfiguredPasswordAndNoFile() throws Exception {
        starts("as the bank has chosen");

        assertThat(ENCODER.matches("as the bank has chosen", password())).isTrue();
        assertThat(password()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(file()).doesNotExist();
    }

    @Test
    void isMadeOnceOnly() throws Exception {
        starts(null);
        String before = password();
        starts("another password");

        assertThat(password()).isEqualTo(before);
        assertThat(accounts.all()).hasSize(1);
    }
}
