package io.huifang.access;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who comes in.
 *
 * @param adminPassword of the first account, {@code admin}, made when there is none; random where it is not set. It must be
 *     changed at the first sign-in either way.
 * @param adminPasswordFile where a random one is written, readable by its owner alone
 * @param token a secret that opens the API without an entry in the database, for demonstrations and tests; null for none
 * @param oidc signing in elsewhere
 */
@Validated
@ConfigurationProperties("huifang.access")
record AccessProperties(
        @Nullable String adminPassword,
        @DefaultValue("data/first-admin-password") @NotNull Path adminPasswordFile,
        @Nullable String token,
        @DefaultValue @NotNull Oidc oidc) {

    private static final int LONGEST = 200;

    AccessProperties {
        adminPassword = secret("huifang.access.admin-password", adminPassword, 12);
        token = secret("huifang.access.token", token, 32);
    }

    /** Checked here, because what a validator refuses is printed. */
    private static @Nullable String secret(String property, @Nullable String value, int shortest) {
        String secret = blankToNull(value);
        if (secret != null && (secret.length() < shortest || secret.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    property + " must have " + shortest + " to " + LONGEST + " signs, and has " + secret.length());
        }
        return secret;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "AccessProperties[adminPasswordFile=" + adminPasswordFile + ", oidc=" + oidc + "]";
    }

    /**
     * What the provider's claims mean. The provider itself is {@code spring.security.oauth2.client.*}.
     *
     * @param claim of the identity token, that names groups or roles: a text or a list of texts
     * @param roles the role that each of them gives; those not named give none
     */
    record Oidc(
            @DefaultValue("roles") String claim,
            @DefaultValue Map<String, Set<Role>> roles) {

        Oidc {
            roles = Map.copyOf(roles);
        }
    }
}
