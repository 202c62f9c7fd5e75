package io.huifang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class AccessPropertiesTests {

    @EnableConfigurationProperties(AccessProperties.class)
    static class Bound {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Bound.class);

    @Test
    void hasDefaultsAndNoDefaultPassword() {
        runner.run(context -> assertThat(context.getBean(AccessProperties.class))
                .isEqualTo(new AccessProperties(
                        null,
                        Path.of("data/first-admin-password"),
                        null,
                        new AccessProperties.Oidc("roles", Map.of()))));
    }

    @Test
    void bindsEveryPropertyAndShowsNoSecret() {
        runner.withPropertyValues(
                        "huifang.access.admin-password=twelve signs at least",
                        "huifang.access.admin-password-file=/bank/admin",
                        "huifang.access.token=0123456789012345678901234567890123456789",
                        "huifang.access.oidc.claim=groups",
                        "huifang.access.oidc.roles.call-leads=OPERATOR,SUPERVISOR")
                .run(context -> assertThat(context.getBean(AccessProperties.class))
                        .isEqualTo(new AccessProperties(
                                "twelve signs at least",
                                Path.of("/bank/admin"),
                                "0123456789012345678901234567890123456789",
                                new AccessProperties.Oidc(
                                        "groups", Map.of("call-leads", Set.of(Role.OPERATOR, Role.SUPERVISOR)))))
                        .asString()
                        .doesNotContain("twelve", "0123"));
    }

    @Test
    void aBlankPasswordIsNone() {
        runner.withPropertyValues("huifang.access.admin-password=", "huifang.access.token= ")
                .run(context -> assertThat(context.getBean(AccessProperties.class))
                        .extracting(AccessProperties::adminPassword, AccessProperties::token)
                        .containsOnlyNulls());
    }

    @Test
    void stopsTheStartNamingWhatIsWrong() {
        runner.withPropertyValues("huifang.access.token=brief")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("huifang.access.token must have 32 to 200 signs, and has 5"));
        runner.withPropertyValues("huifang.access.admin-password=brief")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("huifang.access.admin-password must have 12 to 200 signs, and has 5"));
    }
}
