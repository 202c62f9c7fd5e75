package io.huifang.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door of the service. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    SecurityFilterChain door(HttpSecurity http) throws Exception {
        return http.headers(Headers.strict())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
