package io.huifang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens in the database. Writes need a transaction around them. */
@Repository
class ApiTokenStore {

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ApiToken> all() {
        return jdbc.sql("SELECT * FROM api_tokens ORDER BY created_at DESC, id")
                .query((row, n) -> token(row))
                .list();
    }

    Optional<ApiToken> withHash(String hash) {
        return jdbc.sql("SELECT * FROM api_tokens WHERE hash = ?")
                .param(hash)
                .query((row, n) -> token(row))
                .optional();
    }

    void add(ApiToken token, String hash) {
        jdbc.sql("""
                        INSERT INTO api_tokens (id, name, prefix, hash, scopes, created_at, created_by, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        token.name(),
                        token.prefix(),
                        hash,
                        Names.written(token.scopes()),
                        token.createdAt().atOffset(ZoneOffset.UTC),
                        token.createdBy(),
                        token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it had been revoked before, or does not exist. */
    boolean revoke(UUID id, Instant at) {
        return jdbc.sql("UPDATE api_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                Names.read(row.getString("scopes"), Right.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
