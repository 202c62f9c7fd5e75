package io.huifang.access;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door of the service: who comes in how, and who asks the {@link Doorkeeper}. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Doorkeeper doorkeeper,
            Refusals refusals,
            StoredTokens tokens,
            AccountStore accounts,
            SignIns signIns,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.headers(Headers.strict())
                // a token comes with each request by itself, so that nobody can forge a request for its owner
                .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::hasToken))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.loginPage(Refusals.SIGN_IN)
                        .usernameParameter("login")
                        .successHandler(signIns)
                        .failureHandler(signIns))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signIns).logoutSuccessUrl(Refusals.SIGN_IN))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new TokenFilter(tokens, refusals), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new GenerationFilter(accounts), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                        .hasAuthority(Right.SEE_SERVICE.authority())
                        .anyRequest()
                        .access(doorkeeper));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(elsewhere -> elsewhere
                    .loginPage(Refusals.SIGN_IN)
                    .successHandler(signIns)
                    .failureHandler(signIns));
        }
        return http.build();
    }

    /** Argon2id with what OWASP asks for; the name before a hash says how it was made, so that this may change. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
    }

    @Bean
    WebMvcConfigurer auditing(AuditInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor);
            }
        };
    }
}
