package io.huifang.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Turns what an identity provider claims of somebody into rights, as the configuration says. Nothing said, nothing given. */
@Component
class ClaimedRoles implements GrantedAuthoritiesMapper {

    private final AccessProperties.Oidc oidc;

    ClaimedRoles(AccessProperties properties) {
        this.oidc = properties.oidc();
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof OidcUserAuthority user) {
                claimed(user.getAttributes().get(oidc.claim()))
                        .forEach(name -> roles.addAll(oidc.roles().getOrDefault(name, Set.of())));
            }
        }
        return Right.of(roles).stream()
                .map(right -> new SimpleGrantedAuthority(right.authority()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> claimed(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            default -> List.of();
        };
    }
}
