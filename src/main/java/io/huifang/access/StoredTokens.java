package io.huifang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The tokens of the database, and the one that may be given by configuration. */
@Service
class StoredTokens implements ApiTokens {

    /** So that a token that was left lying somewhere can be recognised as one of ours. */
    static final String BEGINNING = "hf_";

    /** What no token may do: give access to others. */
    static final Set<Right> NEVER = EnumSet.of(Right.GRANT_ACCESS);

    private static final int LENGTH = 40;
    private static final int SHOWN = BEGINNING.length() + 5;
    private static final int LONGEST_NAME = 100;

    private final ApiTokenStore store;
    private final Audit audit;
    private final Secrets secrets;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final @Nullable String configured;

    StoredTokens(
            ApiTokenStore store,
            Audit audit,
            Secrets secrets,
            TransactionOperations transactions,
            Clock clock,
            AccessProperties properties) {
        this.store = store;
        this.audit = audit;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
        this.configured = properties.token();
    }

    /** Whom a secret lets in. */
    record Holder(String name, Set<Right> scopes) {}

    @Override
    public List<ApiToken> all() {
        return store.all();
    }

    @Override
    public String make(String name, Set<Right> scopes, int days) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new AccountRefusedException("name", "access.name-wrong");
        }
        if (scopes.isEmpty() || scopes.stream().anyMatch(NEVER::contains)) {
            throw new AccountRefusedException("scopes", "access.no-scope");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new AccountRefusedException("days", "access.days-wrong");
        }
        String secret = BEGINNING + secrets.next(LENGTH);
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                UUID.randomUUID(),
                plain,
                secret.substring(0, SHOWN),
                scopes,
                now,
                Actors.current().name(),
                now.plus(Duration.ofDays(days)),
                null);
        transactions.executeWithoutResult(status -> {
            store.add(token, TrailEntry.sha256(secret));
            audit.record(Deed.TOKEN_MADE, token.id().toString(), token.prefix() + ", scopes " + Names.written(scopes));
        });
        return secret;
    }

    @Override
    public void revoke(UUID id) {
        transactions.executeWithoutResult(status -> {
            if (store.revoke(id, clock.instant())) {
                audit.record(Deed.TOKEN_REVOKED, id.toString(), "");
            }
        });
    }

    /** A secret has more bits than anybody can try, so a fast hash keeps it well. */
    Optional<Holder> holder(String secret) {
        if (configured != null && same(configured, secret)) {
            return Optional.of(new Holder("token configured", EnumSet.complementOf(EnumSet.copyOf(NEVER))));
        }
        if (!secret.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        return store.withHash(TrailEntry.sha256(secret))
                .filter(token -> token.worksAt(clock.instant()))
                .map(token -> new Holder("token " + token.prefix(), token.scopes()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
