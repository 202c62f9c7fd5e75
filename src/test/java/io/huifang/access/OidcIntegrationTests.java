package io.huifang.access;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.huifang.access.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.huifang.ServiceUnderTest;
import io.huifang.campaign.HandClock;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at an identity provider, which is a WireMock that signs tokens with a key of its own. */
class OidcIntegrationTests {

    @TempDir
    static Path folder;

    static WireMockServer provider;
    static RSAKey key;
    static ServiceUnderTest service;

    @BeforeAll
    static void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        provider.start();
        provider.stubFor(get("/jwks").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
        Map<String, Object> settings = new HashMap<>();
        String registration = "spring.security.oauth2.client.registration.bank.";
        settings.put(registration + "client-id", "huifang");
        settings.put(registration + "client-secret", "not-so-secret");
        settings.put(registration + "scope", "openid,profile");
        settings.put(registration + "client-name", "Bank SSO");
        settings.put(registration + "authorization-grant-type", "authorization_code");
        settings.put(registration + "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}");
        String bank = "spring.security.oauth2.client.provider.bank.";
        settings.put(bank + "authorization-uri", provider.url("/authorize"));
        settings.put(bank + "token-uri", provider.url("/token"));
        settings.put(bank + "jwk-set-uri", provider.url("/jwks"));
        settings.put(bank + "user-name-attribute", "preferred_username");
        settings.put("huifang.access.oidc.claim", "groups");
        settings.put("huifang.access.oidc.roles.auditors", "AUDITOR");
        settings.put("huifang.access.oidc.roles.leads", "OPERATOR,SUPERVISOR");
        service = ServiceUnderTest.start(folder, new HandClock(), settings);
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.stop();
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, RSAKey signer, Object groups)
            throws Exception {
        HttpResponse<String> away = visitor.get("/oauth2/authorization/bank");
        Map<String, String> asked = UriComponentsBuilder.fromUri(
                        URI.create(away.headers().firstValue("Location").orElseThrow()))
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://sso.bank.example")
                        .subject("4711")
                        .audience("huifang")
                        .claim("preferred_username", name)
                        .claim("groups", groups)
                        .claim("nonce", asked.get("nonce"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(signer));
        provider.stubFor(post("/token").willReturn(okJson("""
            {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "scope": "openid profile", "id_token": "%s"}
            """.formatted(token.serialize()))));
        String state = URLDecoder.decode(asked.get("state"), StandardCharsets.UTF_8);
        return visitor.get("/login/oauth2/code/bank?code=c&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    @Test
    void groupsGiveTheRolesOfTheConfigurationAndThoseNotNamedGiveNone() throws Exception {
        try (Visitor wei = new Visitor(service)) {
            assertThat(wei.get("/sign-in").body()).contains("Sign in with Bank SSO");
            assertThat(leadsTo(signIn(wei, "wei", key, List.of("auditors", "ADMIN", "everybody"))))
                    .isEqualTo("/");
            assertThat(wei.get("/trail").statusCode()).isEqualTo(200);
            assertThat(wei.get("/accounts").statusCode()).isEqualTo(403);
        }
        assertThat(service.context
                        .getBean(Audit.class)
                        .find(new TrailQuery("wei", Deed.SIGNED_IN, null, null, null, null, 10)))
                .hasSize(1);
    }

    @Test
    void aClaimThatIsNoListNorTextGivesNothing() throws Exception {
        try (Visitor wei = new Visitor(service)) {
            signIn(wei, "wei2", key, Map.of("auditors", true));
            assertThat(wei.get("/me").statusCode()).isEqualTo(200);
            assertThat(wei.get("/trail").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aTokenThatSomebodyElseHasSignedIsRefused() throws Exception {
        try (Visitor mallory = new Visitor(service)) {
            RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
            assertThat(leadsTo(signIn(mallory, "mallory", other, List.of("auditors"))))
                    .isEqualTo("/sign-in?wrong");
            assertThat(leadsTo(mallory.get("/trail"))).isEqualTo("/sign-in");
        }
    }
}
