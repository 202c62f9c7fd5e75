package io.huifang.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code admin} where there is none at all. Its password is random and written to a file that its owner alone
 * may read, or was given by configuration; there is no default. Either way it must be changed at the first sign-in.
 */
@Component
class FirstAccount implements ApplicationRunner {

    static final String LOGIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final AccountStore store;
    private final StoredAccounts accounts;
    private final Secrets secrets;
    private final AccessProperties properties;

    FirstAccount(AccountStore store, StoredAccounts accounts, Secrets secrets, AccessProperties properties) {
        this.store = store;
        this.accounts = accounts;
        this.secrets = secrets;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!store.isEmpty()) {
            return;
        }
        String given = properties.adminPassword();
        String password = given == null ? secrets.next(StoredAccounts.GIVEN_PASSWORD) : given;
        Path file = properties.adminPasswordFile().toAbsolutePath();
        // each node writes one of its own until it is known whose account it is
        Path mine = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        if (given == null) {
            // before the account: who can't read the password must not be left with an account that nobody can open
            write(mine, password);
        }
        try {
            accounts.make(LOGIN, "Administrator", Set.of(Role.ADMIN), password);
        } catch (AccountRefusedException taken) {
            LOG.info("another node has made the first account just now");
            Files.deleteIfExists(mine);
            return;
        }
        if (given == null) {
            Files.move(mine, file, StandardCopyOption.REPLACE_EXISTING);
        }
        LOG.info(
                "first account made login={} password={}",
                LOGIN,
                given == null ? "in the file " + properties.adminPasswordFile() : "as configured");
    }

    private static void write(Path file, String password) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, password + System.lineSeparator(), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
