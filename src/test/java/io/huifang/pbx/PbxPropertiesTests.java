package io.huifang.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PbxPropertiesTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration
    @EnableConfigurationProperties({PbxProperties.class, TrunkLines.class})
    static class Settings {}

    private ApplicationContextRunner withEnvironment(Map<String, Object> variables) {
        return service.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    @Test
    void hasDefaultsForAPbxOnTheSameMachine() {
        service.run(context -> assertThat(context.getBean(PbxProperties.class))
                .isEqualTo(new PbxProperties(
                        "127.0.0.1",
                        5038,
                        "huifang",
                        "",
                        new DialString("PJSIP/{number}@carrier"),
                        List.of(),
                        AudioCodec.AUTO,
                        "huifang-dial-out",
                        "huifang-transfer",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        new PbxProperties.Reconnect(
                                Duration.ofSeconds(1), Duration.ofSeconds(30), 0.2, Duration.ofMinutes(1)),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        500,
                        new PbxProperties.Agi("127.0.0.1", 4573, 16, Duration.ofSeconds(30)))));
    }

    @Test
    void readsEveryProperty() {
        service.withPropertyValues(
                        "huifang.pbx.host=pbx.bank.example",
                        "huifang.pbx.port=5039",
                        "huifang.pbx.user=robot",
                        "huifang.pbx.secret=hush",
                        "huifang.pbx.trunk=SIP/trunk/{number}",
                        "huifang.pbx.routes[0].prefix=+86",
                        "huifang.pbx.routes[0].dial=PJSIP/${EXTEN}@abroad",
                        "huifang.pbx.codec=slin",
                        "huifang.pbx.dial-context=out",
                        "huifang.pbx.transfer-context=transfer",
                        "huifang.pbx.connect-timeout=1s",
                        "huifang.pbx.response-timeout=2s",
                        "huifang.pbx.keep-alive=3s",
                        "huifang.pbx.keep-alive-timeout=4s",
                        "huifang.pbx.reconnect.min=5s",
                        "huifang.pbx.reconnect.max=6s",
                        "huifang.pbx.reconnect.jitter=0.5",
                        "huifang.pbx.reconnect.refused=7s",
                        "huifang.pbx.originate-timeout=8s",
                        "huifang.pbx.lost-after=9s",
                        "huifang.pbx.max-calls=10",
                        "huifang.pbx.agi.bind=0.0.0.0",
                        "huifang.pbx.agi.port=11",
                        "huifang.pbx.agi.pool-size=12",
                        "huifang.pbx.agi.read-timeout=13s")
                .run(context -> assertThat(context.getBean(PbxProperties.class))
                        .isEqualTo(new PbxProperties(
                                "pbx.bank.example",
                                5039,
                                "robot",
                                "hush",
                                new DialString("SIP/trunk/{number}"),
                                List.of(new PbxProperties.Route("+86", new DialString("PJSIP/{number}@abroad"))),
                                AudioCodec.SLIN,
                                "out",
                                "transfer",
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                new PbxProperties.Reconnect(
                                        Duration.ofSeconds(5), Duration.ofSeconds(6), 0.5, Duration.ofSeconds(7)),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(9),
                                10,
                                new PbxProperties.Agi("0.0.0.0", 11, 12, Duration.ofSeconds(13)))));
    }

    @Test
    void takesTheTrunkFromTheEnvironmentAsItStandsInADialplan() {
        withEnvironment(Map.of("HUIFANG_PBX_TRUNK", "PJSIP/${EXTEN}@bank-trunk"))
                .run(context -> assertThat(context.getBean(PbxProperties.class).trunk())
                        .isEqualTo(new DialString("PJSIP/{number}@bank-trunk")));
    }

    @Test
    void refusesATrunkWhosePlaceForTheNumberWasFilledInByAnEnvironmentVariable() {
        withEnvironment(Map.of("HUIFANG_PBX_TRUNK", "PJSIP/${EXTEN}@bank-trunk", "EXTEN", "110"))
                .run(context -> assertThat(whole(context.getStartupFailure()))
                        .contains("huifang.pbx.trunk", "PJSIP/110@bank-trunk", "${EXTEN}"));
    }

    @Test
    void hasNoTrunkWithANameUnlessSomebodyNamesOne() {
        service.run(context -> assertThat(context.getBean(TrunkLines.class)).isEqualTo(new TrunkLines(List.of())));
    }

    @Test
    void readsItsPartOfTheTrunksThatHaveNames() {
        service.withPropertyValues(
                        "huifang.trunks[0].name=mobile",
                        "huifang.trunks[0].dial=PJSIP/${EXTEN}@mobile",
                        "huifang.trunks[0].calls-at-once=30")
                .run(context -> assertThat(context.getBean(TrunkLines.class))
                        .isEqualTo(new TrunkLines(
                                List.of(new TrunkLines.Line("mobile", new DialString("PJSIP/{number}@mobile"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dial=", "dial=PJSIP/carrier", "name="})
    void refusesATrunkThatCantBeDialledOrHasNoName(String wrong) {
        service.withPropertyValues(
                        "huifang.trunks[0].name=mobile",
                        "huifang.trunks[0].dial=PJSIP/{number}@x",
                        "huifang.trunks[0]." + wrong)
                .run(context -> assertThat(whole(context.getStartupFailure()))
                        .contains("huifang", wrong.substring(0, wrong.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/carrier",
                "{number}",
                "PJSIP/{number}@carrier,30,g",
                "PJSIP/{number}@a&PJSIP/{number}@b",
                "PJSIP/{number}@ca rrier",
                "PJSIP/{number}${X}",
            })
    void refusesADialStringThatCantBeDialled(String trunk) {
        service.withPropertyValues("huifang.pbx.trunk=" + trunk)
                .run(context -> assertThat(whole(context.getStartupFailure()))
                        .contains("huifang.pbx.trunk", trunk, "allowed is"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port=0",
                "host=",
                "max-calls=0",
                "keep-alive=0s",
                "lost-after=2h",
                "reconnect.jitter=2",
                "codec=opus",
                "agi.port=70000",
                "agi.pool-size=0",
                "dial-context=a b",
                "routes[0].prefix=abc",
            })
    void refusesAWrongValueByName(String wrong) {
        String property = wrong.substring(0, wrong.indexOf('='));
        String field = property.substring(property.lastIndexOf('.') + 1).replaceAll("-.*", "");
        service.withPropertyValues("huifang.pbx." + wrong, "huifang.pbx.routes[0].dial=PJSIP/{number}@x")
                .run(context -> assertThat(whole(context.getStartupFailure())).contains("huifang.pbx", field));
    }

    @Test
    void keepsTheSecretToItself() {
        service.withPropertyValues("huifang.pbx.secret=hush")
                .run(context -> assertThat(context.getBean(PbxProperties.class).toString())
                        .doesNotContain("hush"));
    }

    private static String whole(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
